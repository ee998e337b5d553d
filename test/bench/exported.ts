import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sql } from '../../src/sql/sql.ts';
import { writeLabels } from './campaign.ts';
import { child } from './child.ts';
import { SHAPES, writeExport } from './exports.ts';
import { megabytes, perSecond, quantile, seconds, type Measured, type Part } from './part.ts';
import type { Read } from './reading-run.ts';

const SUBMISSIONS = 1_000_000;
const TIMES = 3;

/** Large exports of tools, and a Parquet table, to tables in Node. */
export const exported: Part = {
  name: 'exported',
  title: `Reading exports of 1,000,000 submissions in Node, median of ${String(TIMES)}`,
  async run(folder) {
    const figures: Measured[] = [];
    for (const shape of SHAPES) {
      const file = join(folder, `${shape}.json`);
      await writeExport(file, shape, SUBMISSIONS);
      const { size } = await stat(file);
      figures.push(
        ...(await readingOf(`${shape}, ${megabytes(size)}`, file, (took) => ({
          value: `${seconds(took)}, ${perSecond(SUBMISSIONS, took)}`,
          target: 'at least 60,000 /s',
        }))),
      );
      await rm(file);
    }
    const file = join(folder, 'labels.parquet');
    await writeParquet(folder, file);
    figures.push(
      ...(await readingOf('Parquet', file, (took) => ({ value: seconds(took), target: 'at most 5 s' }))),
    );
    return figures;
  },
};

async function readingOf(
  what: string,
  file: string,
  shown: (took: number) => Pick<Measured, 'value' | 'target'>,
): Promise<readonly Measured[]> {
  const runs: Read[] = [];
  for (let time = 0; time < TIMES; time++) runs.push(await child<Read>('./reading-run.ts', file));
  const middle = (key: 'reading' | 'peak') =>
    quantile(
      runs.map((run) => run[key]),
      0.5,
    );
  return [
    { what: `${what}: file to tables`, ...shown(middle('reading')) },
    { what: `${what}: peak memory`, value: megabytes(middle('peak')), target: 'at most 2,000 MB' },
  ];
}

/** The long table of the other part as Parquet. */
async function writeParquet(folder: string, file: string): Promise<void> {
  const csv = join(folder, 'parquet.csv');
  await writeLabels(csv, SUBMISSIONS);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(sql`COPY (FROM read_csv(${csv})) TO ${file} (FORMAT parquet)`.text);
  connection.closeSync();
  instance.closeSync();
  await rm(csv);
}
