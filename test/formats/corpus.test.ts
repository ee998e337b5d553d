import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourcesAt } from '../../src/engine/files.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { open } from '../../src/files/open.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { recognised } from '../../src/campaign/recognise.ts';
import type { Row } from '../../src/files/source.ts';
import { unfold } from '../../src/files/unfold.ts';
import { unpackArchives } from '../../src/files/zip.ts';
import { fixtures } from './fixtures.ts';
import { LEFT_OUT, summaryOf } from './summary.ts';

const cases = fixtures();
const NOW = Date.UTC(2026, 8, 1);

describe.each(cases)('$format: $name', ({ path, expected }) => {
  test('is read as expected', async () => {
    const summary = summaryOf(await readCampaign(await sourcesAt(path), { now: NOW }));
    if (!existsSync(expected)) {
      expect(
        process.env.CI,
        `${expected} is missing: run the tests locally, check what was written, commit it`,
      ).toBeUndefined();
      writeFileSync(expected, `${JSON.stringify(summary, null, 1)}\n`);
    }
    expect(JSON.parse(JSON.stringify(summary))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  test('every row is counted or rejected, and a rejection has its file, line and reason', async () => {
    const result = await readCampaign(await sourcesAt(path));
    const files = result.campaign?.about.files ?? [];
    expect(files.length > 0).toBe(result.campaign !== null);
    const problems = result.campaign ? result.campaign.about.problems : result.problems;
    const rejected = problems.filter(({ message }) => message.startsWith(LEFT_OUT));
    for (const { file, line, message } of rejected) {
      expect(file).not.toBeNull();
      expect(line).toBeGreaterThan(0);
      expect(message.length).toBeGreaterThan(LEFT_OUT.length + 10);
    }
    for (const file of files) {
      const counted = rejected
        .filter((problem) => problem.file === file.path)
        .reduce((sum, { count }) => sum + count, 0);
      expect([file.rows, file.rejected]).toEqual([file.counted + counted, counted]);
    }
  });
});

test.each(cases.filter(({ isFolder }) => !isFolder))(
  '$format: $name is read as this format',
  async ({ format, path }) => {
    const {
      sources: [source],
    } = await unpackArchives(await sourcesAt(path));
    const opened = await open(source!);
    if ('message' in opened) throw new Error(opened.message);
    const unfolded = await unfold(opened);
    const rows: Row[] = [];
    for await (const batch of unfolded.batches()) rows.push(...batch.rows);
    const sample = { path: source!.path, header: unfolded.header, rows };
    const [found] = recognised({ opened: unfolded, sample });
    expect(found?.format.id).toBe(format);
  },
);

test('every format has fixtures', () => {
  expect(new Set(cases.map(({ format }) => format))).toEqual(new Set(FORMATS.map(({ id }) => id)));
});
