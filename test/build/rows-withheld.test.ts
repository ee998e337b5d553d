import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepare } from '../../src/build/prepare.ts';
import type { SiteDashboard } from '../../src/build/site.ts';
import { readWhole } from '../formats/sources.ts';
import { ROOT } from '../structure/sources.ts';
import { cells, tableOf } from '../formats/summary.ts';

const SMALLEST = 7;

let root = '';
let dashboard: SiteDashboard;
const said: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'labelscope-rows-'));
  const folder = join(root, 'inputs', 'campaign');
  await cp(join(ROOT, 'data', 'translation-quality'), folder, { recursive: true });
  await mkdir(join(root, 'public'));
  const settings = await readFile(join(folder, 'dashboard.yml'), 'utf8');
  await writeFile(
    join(folder, 'dashboard.yml'),
    `${settings}\nshare: { rows: withhold, smallest_group: ${String(SMALLEST)} }\n`,
  );
  const { site } = await prepare({
    root,
    paths: [folder],
    audience: 'public',
    say: (line) => said.push(line),
  });
  dashboard = site.dashboards[0]!;
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('no database, no description and no page of records is written', () => {
  expect(dashboard.files).toBeNull();
  expect(existsSync(join(root, '.cache', 'site', 'public', 'data'))).toBe(false);
  const pages = dashboard.pages.map(({ page }) => page);
  expect(pages).toEqual(expect.arrayContaining(['overview', 'labels', 'agreement', 'question']));
  expect(pages).not.toContain('records');
  expect(dashboard.rail.map(({ page }) => page)).not.toContain('records');
  expect(said.join('\n')).toContain('Rows: None');
});

test('no table has a count from 1 to below the smallest, and some still have their numbers', () => {
  let shown = 0;
  for (const { html } of dashboard.pages) {
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    for (const table of document.querySelectorAll('table')) {
      const heads = Array.from(table.querySelectorAll('th'), (head) => head.textContent ?? '');
      for (const row of table.querySelectorAll('tbody tr'))
        Array.from(row.children, (cell) => cell.textContent ?? '').forEach((text, column) => {
          if (!/^(?:Answers|Records|People|Number|Submissions)$/.test(heads[column]!)) return;
          const n = Number(text.replaceAll(',', ''));
          if (text === '–' || n === 0) return;
          expect(n).toBeGreaterThanOrEqual(SMALLEST);
          shown++;
        });
    }
  }
  expect(shown).toBeGreaterThan(100);
});

test('no id of a record and no name of a person is on any page', async () => {
  const folder = join(root, 'inputs', 'campaign');
  const files = Object.fromEntries(
    await Promise.all(
      ['dashboard.yml', 'items.csv.gz', 'responses.csv.gz'].map(
        async (name) => [name, await readFile(join(folder, name))] as const,
      ),
    ),
  );
  const { campaign } = await readWhole(files);
  const ids = cells(tableOf(campaign, 'record'), 'record_id') as readonly string[];
  const site = JSON.stringify(dashboard);
  expect(ids.length).toBeGreaterThan(1000);
  expect(ids.filter((id) => site.includes(`>${id}<`) || site.includes(`"${id}"`))).toEqual([]);
  expect(campaign.about.annotators.filter(({ id }) => site.includes(id))).toEqual([]);
});
