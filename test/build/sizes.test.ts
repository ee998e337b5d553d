import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import type { Table } from '../../src/model/column.ts';
import { ROOT } from '../structure/sources.ts';

const DATA = join(ROOT, 'data');

/** The bytes that a page fetches for these tables. */
async function packed(tables: readonly Table[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sizes-'));
  const paths = { campaign: join(folder, 'campaign.duckdb'), texts: join(folder, 'texts.duckdb') };
  await (await loadNode(tables, [], paths)).close();
  return gzipSync(await readFile(paths.campaign), { level: 9 }).length;
}

test.each(await readdir(DATA))('the campaign file of %s is small, whatever its metadata', async (slug) => {
  const { campaign } = await readCampaign(await sourcesAt(join(DATA, slug)));
  const tables = campaign!.tables;
  const answers = tables.find(({ name }) => name === 'answer')!.rows;
  const [whole, bare] = [
    await packed(tables),
    await packed(tables.filter(({ name }) => !name.endsWith('_metadata'))),
  ];
  console.log(
    `${slug}: ${String(answers)} rows of answers, ${String(whole)} bytes, ${String(bare)} without metadata, ${(bare / answers).toFixed(1)} a row.`,
  );
  expect(bare).toBeLessThanOrEqual(150_000);
  expect(bare).toBeLessThanOrEqual(whole);
});
