import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../formats/sources.ts';
import { table } from './found.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const HOUR = 3_600_000;
const iso = (time: number) => new Date(time).toISOString();

const CODES = [
  'time_in_future',
  'time_after_export',
  'time_before_2000',
  'changed_before_given',
  'answered_before_inserted',
];

async function findings(files: Parameters<typeof read>[0], now: number | null = NOW) {
  const { campaign } = await read(files, now === null ? {} : { now });
  return campaign!.about.problems.filter(({ code }) => CODES.includes(code));
}

const rows = (times: readonly string[]) =>
  table(
    'item,worker,label,submitted_at',
    times.map((time, index) => [
      `i${String(index)}`,
      `w${String(index % 2)}`,
      index % 3 === 0 ? 'x' : 'y',
      time,
    ]),
  );

test('times that cannot be right are counted, with the first line, and kept', async () => {
  const times = [iso(NOW - HOUR), iso(NOW + 25 * HOUR), iso(NOW + 99 * HOUR), '1999-12-31T10:00:00Z'];
  const { campaign } = await read({ 'a.csv': rows(times) }, { now: NOW });
  const problems = campaign!.about.problems.filter(({ code }) => CODES.includes(code));
  expect(problems.map(({ code, count, file, line }) => [code, count, file, line])).toEqual([
    ['time_in_future', 2, 'a.csv', 3],
    ['time_before_2000', 1, 'a.csv', 5],
  ]);
  expect(problems[0]!.message).toBe(
    '2 submissions have a time more than a day after now. The times are kept, and charts over time show the submissions there.',
  );
  expect(campaign!.about.timed).toBe(4);
});

test('silent: a local time of another zone, and the future where nobody says what time it is', async () => {
  expect(await findings({ 'a.csv': rows([iso(NOW - HOUR), iso(NOW + 14 * HOUR)]) })).toEqual([]);
  expect(await findings({ 'a.csv': rows([iso(NOW - HOUR), iso(NOW + 999 * HOUR)]) }, null)).toEqual([]);
});

test('times after the day of the export in the settings, for its file only', async () => {
  const settings = 'files: [{ path: a.csv, exported: 2026-02-20 }, { path: b.csv }]\n';
  const times = ['2026-02-20T23:00:00Z', '2026-02-21T11:00:00Z', '2026-02-23T11:00:00Z'];
  const files = { 'dashboard.yml': settings, 'a.csv': rows(times), 'b.csv': rows(times) };
  expect((await findings(files)).map(({ code, count, file, line }) => [code, count, file, line])).toEqual([
    ['time_after_export', 1, 'a.csv', 4],
  ]);
});

const annotation = (id: number, created: number, updated: number) => ({
  id,
  completed_by: id,
  created_at: iso(created),
  updated_at: iso(updated),
  result: [{ from_name: 'mood', to_name: 'text', type: 'choices', value: { choices: ['x'] } }],
});

test('changed before given, and answered before the record was there', async () => {
  const task = (id: number, inserted: number, created: number, updated: number) => ({
    id,
    created_at: iso(inserted),
    data: { text: `Text ${String(id)}` },
    annotations: [annotation(id, created, updated)],
  });
  const file = JSON.stringify([
    task(1, NOW - 9 * HOUR, NOW - 5 * HOUR, NOW - 4 * HOUR),
    task(2, NOW - 9 * HOUR, NOW - 5 * HOUR, NOW - 6 * HOUR),
    task(3, NOW - 2 * HOUR, NOW - 5 * HOUR, NOW - 4 * HOUR),
    task(4, NOW - 5 * HOUR, NOW - 5 * HOUR, NOW - 5 * HOUR - 300),
  ]);
  expect((await findings({ 'a.json': file })).map(({ code, count }) => [code, count])).toEqual([
    ['changed_before_given', 1],
    ['answered_before_inserted', 1],
  ]);
});

test('counts are those of a slow count', async () => {
  const hours = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(hours, async (list) => {
      const late = list.filter((hour) => hour > 24).length;
      const problems = await findings({ 'a.csv': rows(list.map((hour) => iso(NOW + hour * HOUR))) });
      // Ten equal times and more are placeholders.
      fc.pre(new Set(list).size > 1);
      expect(problems.map(({ code, count }) => [code, count])).toEqual(
        late === 0 ? [] : [['time_in_future', late]],
      );
    }),
    { numRuns: 30 },
  );
});
