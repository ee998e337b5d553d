import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDatabases, writeDatabases } from '../../src/engine/database-files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { sourcesAt } from '../../src/engine/files.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { ROOT } from '../structure/sources.ts';
import { readWhole } from '../formats/sources.ts';

const ROWS = Array.from(
  { length: 20 },
  (_, row) => `r${String(row % 10)},p${String(row % 2)},${row % 3 ? 'x' : 'y'}`,
);
const TABLE = `item,annotator,label\n${ROWS.join('\n')}\n`;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'labelscope-databases-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('databases that hold all rows pass, one that is cut off or has fewer does not', async () => {
  const { campaign } = await readWhole({ 'a.csv': TABLE });
  const paths = { campaign: join(root, 'campaign.duckdb'), texts: join(root, 'texts.duckdb') };
  await (await loadNode(campaign.tables, campaign.texts, paths)).close();
  await checkDatabases(paths, campaign.tables, campaign.texts);
  const more = campaign.tables.map((table) => ({ ...table, rows: table.rows + 1 }));
  await expect(checkDatabases(paths, more, campaign.texts)).rejects.toThrow(/was not written whole/);
  await truncate(paths.campaign, 12_288);
  await expect(checkDatabases(paths, campaign.tables, campaign.texts)).rejects.toThrow(
    /was not written whole/,
  );
});

test('equal data give equal databases', async () => {
  const { campaign } = await readCampaign(await sourcesAt(join(ROOT, 'data', 'sharegpt-campaign')), {
    title: 'x',
    now: 0,
  });
  const hashes = new Set<string>();
  for (let time = 0; time < 4; time++) {
    const folder = await mkdtemp(join(root, 'equal-'));
    const paths = { campaign: join(folder, 'campaign.duckdb'), texts: join(folder, 'texts.duckdb') };
    await writeDatabases(campaign!.tables, campaign!.texts, paths);
    for (const path of Object.values(paths))
      hashes.add(
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      );
  }
  expect(hashes.size).toBe(2);
});

const SCRIPT = `
  import { readDashboard } from ${JSON.stringify(new URL('../../src/build/read-dashboard.ts', import.meta.url).pathname)};
  const [folder, path] = process.argv.slice(-2);
  await readDashboard({ path, slug: 'in' }, folder, 'public').then(
    async (dashboard) => {
      console.log('prepared');
      await dashboard.close();
    },
    (error) => console.log('failed: ' + error.message),
  );
`;

/** Prepares a campaign of twenty rows where no file may be larger than this; in the shell's blocks of 1,024 bytes. */
async function preparedWithin(kilobytes: number): Promise<string> {
  const place = await mkdtemp(join(root, 'limit-'));
  await mkdir(join(place, 'in'));
  await writeFile(join(place, 'in', 'a.csv'), TABLE);
  const shell = `trap '' XFSZ; ulimit -f ${String(kilobytes)}; exec "$0" --input-type=module --eval "$1" "$2" "$3"`;
  const args = ['-c', shell, process.execPath, SCRIPT, place, join(place, 'in')];
  const { stdout } = await promisify(execFile)('bash', args, {
    env: { ...process.env, LABELSCOPE_SALT: 'the secret of these tests' },
  }).catch((error: unknown) => ({ stdout: `failed: ${String(error)}` }));
  const left = await readdir(join(place, 'public', 'data', 'in')).catch(() => []);
  return stdout.startsWith('failed') ? 'failed' : `${stdout.trim()} with ${String(left.length)} files`;
}

test('with no room for a file at any stage a build fails, and with room it has all three files', async () => {
  const seen = [];
  for (const kilobytes of [0, 8, 64, 256, 512, 700, 1000]) seen.push(await preparedWithin(kilobytes));
  for (const outcome of seen) expect(['failed', 'prepared with 3 files']).toContain(outcome);
  expect(seen.slice(0, 3)).toEqual(['failed', 'failed', 'failed']);
  expect(await preparedWithin(20_000)).toBe('prepared with 3 files');
});
