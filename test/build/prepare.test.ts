import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '../../src/share/shareable.ts';
import { prepare } from '../../src/build/prepare.ts';
import type { SiteDashboard } from '../../src/build/site.ts';
import { openNode } from '../../src/engine/node.ts';
import { sql } from '../../src/sql/sql.ts';

const ROWS = [
  'item,annotator,label,note',
  'r1,anna.smith,a,SECRET note',
  'r1,bert.jones,b,',
  'r2,anna.smith,a,Another SECRET',
  'r2,bert.jones,a,',
].join('\n');
const SETTINGS =
  'columns: { item: item, annotator: annotator, answers: { label: label, note: note } }\nquestions: { note: { type: text } }\n';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'project-'));
});

/** Prepares one folder with these files. */
async function prepared(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  audience: Audience = 'public',
) {
  const folder = join(root, 'inputs', name);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const said: string[] = [];
  const { site } = await prepare({ root, paths: [folder], audience, say: (line) => said.push(line) });
  return { dashboard: site.dashboards[0]!, said };
}

const publicFile = (address: string) => join(root, '.cache', 'site', 'public', address);
const everything = (dashboard: SiteDashboard) =>
  readFile(publicFile(dashboard.files!.about), 'utf8').then((about) => JSON.stringify(dashboard) + about);

async function unpacked(address: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'unpacked-')), 'file.duckdb');
  await writeFile(path, gunzipSync(await readFile(publicFile(address))));
  return path;
}

describe('preparing a dashboard', () => {
  test('writes its databases under names that change with their content, and its pages finished', async () => {
    const { dashboard, said } = await prepared('plain', { 'x.csv': ROWS, 'dashboard.yml': SETTINGS });
    expect(dashboard.slug).toBe('plain');
    expect(said[0]).toContain('plain: 4 submissions');
    for (const address of Object.values(dashboard.files!)) {
      expect(address).toMatch(/^\/data\/plain\/(about|campaign|texts)\.[0-9a-f]{10}\.(json|duckdb\.gz)$/);
      expect(existsSync(publicFile(address))).toBe(true);
    }
    expect(dashboard.pages.map(({ page }) => page)).toEqual([
      'overview',
      'progress',
      'labels',
      'agreement',
      'metadata',
      'records',
      'import',
      'question',
      'question',
    ]);
    expect(dashboard.pages.find(({ page }) => page === 'labels')?.html).toMatch(/<svg[^>]*class="plot"/);
    expect(await readdir(dirname(publicFile(dashboard.files!.about)))).toHaveLength(3);
    expect(existsSync(publicFile('robots.txt'))).toBe(true);
    const engine = await openNode({
      campaign: await unpacked(dashboard.files!.campaign),
      texts: await unpacked(dashboard.files!.texts!),
    });
    expect(await engine.query(sql`SELECT count(*)::INTEGER AS n FROM submission`)).toEqual([{ n: 4 }]);
    expect(await engine.query(sql`SELECT text FROM texts.answer_text ORDER BY text`)).toEqual([
      { text: 'Another SECRET' },
      { text: 'SECRET note' },
    ]);
    await engine.close();
  });

  test('the same files give the same pages and the same description', async () => {
    const one = await prepared('same', { 'x.csv': ROWS, 'dashboard.yml': SETTINGS });
    const two = await prepared('same', {});
    expect(two.dashboard.pages).toEqual(one.dashboard.pages);
    expect(two.dashboard.files!.about).toBe(one.dashboard.files!.about);
  });

  test('without times and day of the export, the day that the numbers are of is unknown, not that of the build', async () => {
    const { dashboard } = await prepared('undated', { 'x.csv': ROWS, 'dashboard.yml': SETTINGS });
    expect(dashboard.period).toBe('times not known, as of an unknown day');
    expect(dashboard.pages.map(({ description }) => description)).toEqual(
      dashboard.pages.map(() => expect.stringMatching(/\. As of an unknown day\.$/) as unknown),
    );
    expect(dashboard.pages.map(({ picture }) => picture).filter((picture) => picture !== null)).toEqual([]);
  });

  test('numbers are of the day of the export, or of the last answer where that is later', async () => {
    const dated = ROWS.split('\n').map((row, at) => `${row},${at === 0 ? 'at' : `2026-03-0${String(at)}`}`);
    const settings = (exported: string) =>
      `${SETTINGS.replace('answers:', 'submitted_at: at, answers:')}files: [{ path: x.csv, exported: ${exported} }]\n`;
    const files = { 'x.csv': dated.join('\n'), 'dashboard.yml': settings('2026-03-20') };
    const { dashboard } = await prepared('dated', files);
    expect(dashboard.period).toBe('1 Mar 2026 to 4 Mar 2026, as of the export of 20 Mar 2026');
    expect(dashboard.asOf).toBe('As of 20 Mar 2026.');
    const early = await prepared('dated', { 'dashboard.yml': settings('2026-03-03') });
    expect(early.dashboard.period).toBe('1 Mar 2026 to 4 Mar 2026');
    expect(early.dashboard.asOf).toBe('As of 4 Mar 2026.');
  });

  test('where the site has an address every page has a picture, the same in every build', async () => {
    const paths = [join(root, 'inputs', 'plain')];
    const build = () =>
      prepare({ root, paths, audience: 'public', address: 'https://example.org/', say: () => undefined });
    const pictures = async () => {
      const { dashboards, picture } = (await build()).site;
      return [picture, ...dashboards.flatMap(({ pages }) => pages.map((page) => page.picture))];
    };
    const made = await pictures();
    expect(made).toHaveLength(10);
    for (const picture of made) expect(existsSync(publicFile(picture!))).toBe(true);
    expect(await pictures()).toEqual(made);
  });

  test('names nobody unless told to', async () => {
    const hidden = await everything(
      (await prepared('people', { 'x.csv': ROWS, 'dashboard.yml': SETTINGS })).dashboard,
    );
    const named = await everything((await prepared('people', {}, 'lead')).dashboard);
    expect(hidden).not.toMatch(/anna|smith|\bbert|jones/);
    expect(named).toContain('anna.smith');
  });

  test('texts that are withheld are in no file and on no page, and no page names their file', async () => {
    const { dashboard } = await prepared('withheld', {
      'x.csv': ROWS,
      'dashboard.yml': `${SETTINGS}share: { text: withhold }\n`,
    });
    expect(dashboard.files!.texts).toBeNull();
    expect(
      (await readdir(dirname(publicFile(dashboard.files!.about)))).map((name) => name.split('.')[0]).sort(),
    ).toEqual(['about', 'campaign']);
    expect(await everything(dashboard)).not.toMatch(/SECRET|texts\.[0-9a-f]{10}/);
    const campaign = await readFile(await unpacked(dashboard.files!.campaign), 'latin1');
    expect(campaign).not.toContain('SECRET');
  });

  test('a file that cannot be read is told, and the others are still shown', async () => {
    const { dashboard, said } = await prepared(
      'broken',
      {
        'x.csv': ROWS,
        'dashboard.yml': SETTINGS,
        'broken.json.gz': Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3),
        'odd.bin': Uint8Array.of(0, 255, 1, 254),
      },
      'lead',
    );
    const page = dashboard.pages.find(({ page: name }) => name === 'import')!.html;
    expect(said.filter((line) => line.startsWith('  '))).toHaveLength(2);
    for (const name of ['broken.json.gz', 'odd.bin']) {
      expect(page).toContain(name);
      expect(said.join('\n')).toContain(name);
    }
    expect(dashboard.responses).toBe('4 responses');
    const hidden = await prepared('broken', {});
    expect(hidden.dashboard.pages.find(({ page: name }) => name === 'import')!.html).not.toMatch(
      /broken\.json|odd\.bin/,
    );
  });

  test('wrong settings stop the build with file, line and key', async () => {
    const wrong = prepared('wrong', {
      'x.csv': ROWS,
      'dashboard.yml': `${SETTINGS}titel: x\ntarget: { records: many }\n`,
    });
    await expect(wrong).rejects.toThrow(
      /wrong cannot be built\.\n[^]*dashboard\.yml, line 3, The key "titel" is not known\. Did you mean "title"\?/,
    );
    await expect(prepared('wrong', {})).rejects.toThrow(
      /dashboard\.yml, line 4, The value of "target\.records" is wrong/,
    );
  });

  test('a folder without annotations stops the build and says so', async () => {
    await expect(prepared('nothing', { 'readme.md': 'x' })).rejects.toThrow(
      'None of the files holds annotations that can be read.',
    );
  });

  test('what an earlier build left of other dashboards is gone', async () => {
    await prepared('before', { 'x.csv': ROWS });
    await prepared('after', { 'x.csv': ROWS });
    expect(await readdir(publicFile('data'))).toEqual(['after']);
  });

  test('the engine lies beside the pages, its module packed', async () => {
    const { engine } = (await prepare({ root, paths: [], audience: 'public', say: () => undefined })).site;
    expect(basename(engine.module)).toMatch(/^duckdb-eh\.[0-9a-f]{10}\.wasm\.gz$/);
    const module = await readFile(publicFile(engine.module));
    expect(module.length).toBeLessThan(25 * 1024 * 1024);
    expect(gunzipSync(module).subarray(0, 4).toString('latin1')).toBe('\0asm');
    expect(existsSync(publicFile(engine.worker))).toBe(true);
  });
});

test('a file that cannot be read ends the build with its name', async () => {
  const paths = ['/proc/self/mem'];
  await expect(prepare({ root, paths, audience: 'public', say: () => undefined })).rejects.toThrow(
    /^The dashboard in \/proc\/self\/mem cannot be built\.\n {2}The file "mem" cannot be read: the system reports EIO\.$/,
  );
});
