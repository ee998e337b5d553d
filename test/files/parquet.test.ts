import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourcesAt } from '../../src/engine/files.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { readWhole } from '../formats/sources.ts';
import { cells, tableOf, tally } from '../formats/summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
const pathOf = (name: string) => join(folder, `${name}.parquet`);

const FEATURES = JSON.stringify({
  info: {
    features: {
      label: { names: ['card_arrival', 'top_up'], _type: 'ClassLabel' },
      picture: { _type: 'Image' },
    },
  },
});

const FILES = {
  banking: `COPY (SELECT 'My card is late.' AS text, 0 AS label, {bytes: 'abc'::BLOB, path: 'a.png'} AS picture
      UNION ALL SELECT 'How do I top up?', 1, NULL UNION ALL SELECT 'Hm.', -1, NULL)
    TO '${pathOf('banking')}' (FORMAT parquet, KV_METADATA {huggingface: '${FEATURES}'})`,
  groups: `COPY (SELECT 'i' || (i // 4)::VARCHAR AS item, 'p' || (i % 4)::VARCHAR AS annotator, (i * 7 % 5)::BIGINT AS label, DATE '2026-01-05' + (i % 9)::INT AS submitted_at, 'x'::BLOB AS raw
    FROM range(20000) t(i)) TO '${pathOf('groups')}' (FORMAT parquet, ROW_GROUP_SIZE 4096, COMPRESSION zstd)`,
  deep: `COPY (SELECT '__proto__' AS id, {a: [1, 2], b: {c: [{d: 'x'}]}} AS "__proto__", 18446744073709551615::UBIGINT AS wide)
    TO '${pathOf('deep')}' (FORMAT parquet)`,
};

beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const statement of Object.values(FILES)) await connection.run(statement);
  connection.closeSync();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('names of labels come from the metadata, and columns of bytes are told and not loaded', async () => {
  const result = await readCampaign(await sourcesAt(pathOf('banking')));
  const about = result.campaign?.about;
  expect(about?.questions[0]?.options.map(({ value }) => value)).toEqual(['card_arrival', 'top_up']);
  expect([about?.questions[0]?.answers, about?.fields]).toEqual([2, ['text']]);
  expect(about?.problems.find(({ code }) => code === 'bytes_left_out')?.message).toMatch(/picture/);
});

test('groups of rows are read one after the other, with every row once and in its order', async () => {
  const result = await readCampaign(await sourcesAt(pathOf('groups')));
  if (!result.campaign) throw new Error(JSON.stringify(result.problems));
  const { about } = result.campaign;
  expect([about.records, about.annotators.length, about.submissions]).toEqual([5000, 4, 20000]);
  const lines = cells(tableOf(result.campaign, 'submission'), 'line');
  expect(lines.every((line, row) => line === row + 1)).toBe(true);
  expect(tally(cells(tableOf(result.campaign, 'submission'), 'day'))['2026-01-05']).toBe(2223);
});

test('a file that cannot be read in stretches gives the same', async () => {
  const { campaign } = await readWhole({ 'groups.parquet': readFileSync(pathOf('groups')) });
  expect(campaign.about.submissions).toBe(20000);
});

test('odd names, nesting and wide numbers do no harm', async () => {
  const result = await readCampaign(await sourcesAt(pathOf('deep')));
  expect(result.campaign).toBeNull();
  expect(result.campaign === null && result.problems[0]?.message).toMatch(/keys id, __proto__, wide/);
});
