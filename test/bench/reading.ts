import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLabels } from './campaign.ts';
import { child } from './child.ts';
import { megabytes, seconds, type Part } from './part.ts';
import type { Read } from './reading-run.ts';

const ROWS = 1_000_000;

/** A long table to tables and into the native engine, beside no more than splitting it. */
export const reading: Part = {
  name: 'reading',
  title: 'Reading a long CSV of 1,000,000 rows',
  async run(folder) {
    const file = join(folder, 'labels.csv');
    await writeLabels(file, ROWS);
    const { size } = await stat(file);
    const split = await child<Read>('./reading-run.ts', file, 'split');
    const read = await child<Read>('./reading-run.ts', file);
    const perSecond = (took: number) => `${Math.round(ROWS / (took / 1000)).toLocaleString('en')} rows/s`;
    return [
      { what: 'size of the file', value: megabytes(size) },
      { what: 'rows counted', value: read.rows.toLocaleString('en') },
      {
        what: 'file to tables',
        value: `${seconds(read.reading)}, ${perSecond(read.reading)}`,
        target: 'at most 10 s',
      },
      { what: 'tables into the native engine', value: seconds(read.loading) },
      { what: 'peak memory', value: megabytes(read.bytes), target: 'at most 2,000 MB' },
      {
        what: 'reference: only split lines and cells',
        value: `${seconds(split.reading)}, ${perSecond(split.reading)}`,
      },
      { what: 'reference: its peak memory', value: megabytes(split.bytes) },
      {
        what: 'reading takes as long as',
        value: `${(read.reading / split.reading).toFixed(1)} × the reference`,
      },
    ];
  },
};
