import {
  tableFromArrays,
  tableToIPC,
  vectorFromArray,
  Table as ArrowTable,
  Dictionary,
  Int32,
  Utf8,
} from 'apache-arrow';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyedBy } from '../../src/build/salt.ts';
import { prepare } from '../../src/build/prepare.ts';
import { scanSite, type ScannedDashboard } from '../../src/build/scan-site.ts';
import { writeDatabases } from '../../src/engine/database-files.ts';
import type { Table } from '../../src/model/column.ts';
import { forbiddenIn } from '../../src/share/forbidden.ts';
import { readWhole } from '../formats/sources.ts';

const SALT = 'a secret of many characters';
const SLUG = 'moods';
const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = '/srv/annotation/moods';

const FILES = {
  'dashboard.yml': `
share: { text: withhold }
columns: { item: item, annotator: worker, answers: { mood: mood }, fields: [text] }
annotators:
  renee.dubras@mail.example: { name: Renée Dubrás }
  worker-4711: {}
  gardener: {}
`,
  'export-of-spring.csv': `item,worker,mood,text
i1,renee.dubras@mail.example,calm,The robin sings in the pear tree.
i1,worker-4711,happy,The robin sings in the pear tree.
i2,gardener,calm,Rain is expected on Tuesday morning.
`,
};

let work: string;
let dashboard: ScannedDashboard;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'labelscope-scan-'));
  const { campaign, settings } = await readWhole(FILES);
  const forbidden = forbiddenIn(campaign, settings, { keyed: keyedBy(SALT) });
  dashboard = { slug: SLUG, path: FOLDER, salt: SALT, forbidden };
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** A site of these files, scanned. */
async function scanned(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const site = await mkdtemp(join(work, 'site-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(site, name)), { recursive: true });
    await writeFile(join(site, name), content);
  }
  return scanSite(site, [dashboard], { root: ROOT, work }).then(
    () => [],
    (error: unknown) => (error as Error).message.split('\n').slice(1, -1),
  );
}

async function database(table: Table): Promise<Uint8Array> {
  const folder = await mkdtemp(join(work, 'database-'));
  const paths = { campaign: join(folder, 'campaign.duckdb'), texts: join(folder, 'texts.duckdb') };
  await writeDatabases([table], [], paths);
  const { readFile } = await import('node:fs/promises');
  return gzipSync(await readFile(paths.campaign));
}

const termTable = (name: string, column: string, term: string): Table => ({
  name,
  rows: 2,
  columns: { [column]: { type: 'term', data: Int32Array.of(0, 1), terms: ['plain', term] } },
});

const textTable = (name: string, column: string, text: string): Table => ({
  name,
  rows: 1,
  columns: { [column]: { type: 'text', data: [text] } },
});

/** Where something can be planted, and how. */
const PLACES: Readonly<Record<string, (text: string) => Promise<Record<string, string | Uint8Array>>>> = {
  'the words of a page': (text) => page(`<p>We thank ${text} for it.</p>`),
  'words of a page that markup divides': (text) => page(`<p>${text.replaceAll(' ', '</p>\n<p>')}</p>`),
  'words with entities': (text) =>
    page(`<p>${[...text].map((c) => `&#${String(c.codePointAt(0))};`).join('')}</p>`),
  'an attribute': (text) => page(`<svg><title x="1"/><g aria-label="by ${text}"></g></svg>`),
  'a page of the list': (text) => Promise.resolve({ 'index.html': `<!doctype html><p>${text}</p>` }),
  'a description': (text) =>
    Promise.resolve({
      [`data/${SLUG}/about.1.json`]: JSON.stringify({ problems: [{ message: `See ${text}.` }] }),
    }),
  'a key': (text) => Promise.resolve({ [`data/${SLUG}/about.1.json`]: JSON.stringify({ x: { [text]: 1 } }) }),
  'a program, packed': (text) => Promise.resolve({ [`_astro/x.js.gz`]: gzipSync(`const a="${text}"`) }),
  'a column of terms in a database': async (text) => ({
    [`data/${SLUG}/campaign.1.duckdb.gz`]: await database(termTable('record_metadata', 'origin', text)),
  }),
  'a column of texts in a database': async (text) => ({
    [`data/${SLUG}/campaign.1.duckdb.gz`]: await database(textTable('problem', 'message', `See ${text}`)),
  }),
  'a dictionary of an Arrow file': (text) =>
    Promise.resolve({
      [`data/${SLUG}/columns.1.arrow`]: tableToIPC(
        new ArrowTable({
          origin: vectorFromArray(['plain', text], new Dictionary(new Utf8(), new Int32())),
        }),
        'file',
      ),
    }),
  'an Arrow stream, packed': (text) =>
    Promise.resolve({
      [`data/${SLUG}/columns.1.arrows.gz`]: gzipSync(
        tableToIPC(tableFromArrays({ origin: [text, 'x'] }), 'stream'),
      ),
    }),
};

const page = (body: string) =>
  Promise.resolve({ [`${SLUG}/progress/index.html`]: `<!doctype html><html><body>${body}</body></html>` });

/** One of each kind, in a spelling that the data do not have. */
const KINDS: Readonly<Record<string, string>> = {
  'the e-mail address of annotator-': 'RENEE.DUBRAS@mail.example',
  'the name of annotator-': 'Dubras, Renée'.normalize('NFD'),
  'the id of annotator-': 'WORKER-4711',
  'the secret': SALT,
  'the folder': `${FOLDER}/x.csv`,
  'the file name of File ': 'export-of-spring.csv',
  'a withheld text': 'The robin sings in  the pear tree.',
};

describe.each(Object.keys(PLACES))('planted in %s', (place) => {
  test('each kind is found', async () => {
    const faults = await scanned(await PLACES[place]!(Object.values(KINDS).join(' | ')));
    for (const kind of Object.keys(KINDS))
      expect([kind, faults.some((fault) => fault.includes(`: ${kind}`))]).toEqual([kind, true]);
  });

  test('an ordinary sentence is not', async () => {
    expect(await scanned(await PLACES[place]!('the work of annotator-1'))).toEqual([]);
  });
});

test('the id that is one plain word is found on a page, and where our own pages use the word it is not', async () => {
  expect(await scanned(await page('<p>by gardener</p>'))).toHaveLength(1);
  expect(await scanned(await page('<p>by the gardeners</p>'))).toEqual([]);
  const own = {
    ...dashboard,
    forbidden: dashboard.forbidden.map((one) =>
      one.spelling === 'gardener' ? { ...one, spelling: 'progress' } : one,
    ),
  };
  const site = await mkdtemp(join(work, 'site-'));
  await writeFile(join(site, 'index.html'), '<!doctype html><p>Progress</p>');
  await expect(scanSite(site, [own], { root: ROOT, work })).resolves.toBeUndefined();
});

test('a name of a file, and an address that nothing of the data holds, are found', async () => {
  expect(await scanned({ [`${SLUG}/worker-4711/index.html`]: '<!doctype html>' })).toHaveLength(1);
  const faults = await scanned(await page('somebody@else.example'));
  expect(faults.join()).toMatch(/an e-mail address that no text or value/);
});

describe('of people called 1, en, May and positive', () => {
  const short = {
    'dashboard.yml':
      'columns: { item: item, annotator: worker, answers: { mood: mood }, metadata: [lang, month] }',
    'a.csv': `item,worker,mood,lang,month
1,1,positive,en,May
2,en,positive,en,June
3,May,negative,de,May
1,positive,positive,en,May
`,
  };
  const look = async (files: Record<string, string | Uint8Array>) => {
    const { campaign, settings } = await readWhole(short);
    const forbidden = forbiddenIn(campaign, settings, { keyed: keyedBy(SALT) });
    const kept = dashboard;
    dashboard = { ...kept, forbidden };
    const faults = await scanned(files);
    dashboard = kept;
    return faults;
  };

  test('a whole site of them passes', async () => {
    const root = await mkdtemp(join(work, 'root-'));
    for (const [name, content] of Object.entries(short)) {
      await mkdir(join(root, 'moods'), { recursive: true });
      await writeFile(join(root, 'moods', name), content);
    }
    const folder = join(root, 'made');
    const paths = [join(root, 'moods')];
    const { site, scanned: all } = await prepare({
      root,
      folder,
      paths,
      audience: 'public',
      say: () => undefined,
    });
    for (const { path, html, sentences } of site.dashboards[0]!.pages) {
      const place = join(folder, 'public', 'moods', ...path);
      await mkdir(place, { recursive: true });
      await writeFile(join(place, 'index.html'), `<!doctype html><p>${sentences.join(' ')}</p>${html}`);
    }
    await expect(scanSite(join(folder, 'public'), all, { root: ROOT, work })).resolves.toBeUndefined();
    const [first] = site.dashboards[0]!.pages;
    await writeFile(
      join(folder, 'public', 'moods', 'index.html'),
      `<!doctype html><table><tr><th>Annotator</th></tr><tr><td>May</td></tr></table>${first!.html}`,
    );
    await expect(scanSite(join(folder, 'public'), all, { root: ROOT, work })).rejects.toThrow(
      /the id of annotator/,
    );
  });

  test('records, labels and metadata of the same words pass', async () => {
    const folder = {
      [`data/${SLUG}/campaign.1.duckdb.gz`]: await database(termTable('option', 'value', 'positive')),
      ...(await page(
        '<p>1 May: positive, in en.</p><table><tr><th>Label</th></tr><tr><td>positive</td></tr></table>',
      )),
    };
    expect(await look(folder)).toEqual([]);
  });

  test.each(['1', 'en', 'May', 'positive'])('%s as a person does not', async (id) => {
    const cell = await page(`<table><tr><th>Annotator</th></tr><tr><td>${id}</td></tr></table>`);
    const link = await page(`<a href="#v=1&amp;annotator=${id}">x</a>`);
    const column = {
      [`data/${SLUG}/campaign.1.duckdb.gz`]: await database(textTable('annotator', 'annotator_id', id)),
    };
    const field = {
      [`data/${SLUG}/campaign.1.duckdb.gz`]: await database(
        termTable('submission_metadata', 'reviewed_by', id),
      ),
    };
    const key = { [`data/${SLUG}/about.1.json`]: JSON.stringify({ annotators: [{ name: id }] }) };
    const attribute = await page(`<tr data-annotator="${id}"></tr>`);
    for (const place of [cell, link, column, field, key, attribute])
      expect(await look(place)).toHaveLength(1);
  });
});

test('what published texts hold may stand on pages, too', async () => {
  const { campaign, settings } = await readWhole({
    ...FILES,
    'dashboard.yml': FILES['dashboard.yml'].replace('withhold', 'keep'),
  });
  const forbidden = forbiddenIn(campaign, settings, { keyed: keyedBy(SALT) });
  const site = await mkdtemp(join(work, 'site-'));
  const text = 'Ask Renée Dubrás, renee.dubras@mail.example.';
  await mkdir(join(site, 'data', SLUG), { recursive: true });
  await writeFile(
    join(site, 'data', SLUG, 'texts.1.duckdb.gz'),
    await database(textTable('field_text', 'text', text)),
  );
  await writeFile(join(site, 'index.html'), `<!doctype html><p>${text}</p>`);
  const scan = scanSite(site, [{ ...dashboard, forbidden }], { root: ROOT, work });
  await expect(scan).resolves.toBeUndefined();
});
