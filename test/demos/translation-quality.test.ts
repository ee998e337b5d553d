import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { nominal, ordinal, slowAlpha } from './slow-alpha.ts';
import { grouped, share, storedFiles } from './stored.ts';

type Row = Readonly<Record<string, string>>;

const SCALE = ['No-error', 'Minor', 'Major'];
const FILES = storedFiles('translation-quality');
const RESPONSES = rows('responses.csv.gz');
const ITEMS = new Map(rows('items.csv.gz').map((item) => [item.item_id!, item]));
const BY_ITEM = grouped(RESPONSES, (row) => row.item_id!);
const BY_RATER = grouped(RESPONSES, (row) => row.rater!);

function rows(name: string): readonly Row[] {
  return Papa.parse<Row>(FILES[name]!, { header: true, skipEmptyLines: true }).data;
}

function isCheck(row: Row): boolean {
  return row.check !== '';
}

test('ten raters give 3,120 responses, three to each of 1,040 items', () => {
  expect(RESPONSES).toHaveLength(3120);
  expect(ITEMS.size).toBe(1040);
  expect([...BY_ITEM.keys()].every((id) => ITEMS.has(id))).toBe(true);
  expect([...BY_ITEM.values()].every((list) => new Set(list.map((row) => row.rater)).size === 3)).toBe(true);
  expect([...BY_RATER.keys()].sort()).toEqual(
    Array.from({ length: 10 }, (_, at) => `rater${String(at + 1)}`).sort(),
  );
});

test('items are ten systems on 104 segments of 30 documents in four domains', () => {
  const distinct = (column: string): number => new Set([...ITEMS.values()].map((item) => item[column])).size;
  expect(['system', 'source', 'doc', 'domain'].map(distinct)).toEqual([10, 104, 30, 4]);
  expect([...ITEMS.values()].every((item) => !/[<>{}]/.test(`${item.source!}${item.target!}`))).toBe(true);
});

test('20 of the 45 pairs of raters share items, 25 share nothing', () => {
  const pairs = [...BY_ITEM.values()].flatMap((list) => {
    const [a, b, c] = list.map((row) => row.rater!).sort();
    return [`${a!} ${b!}`, `${a!} ${c!}`, `${b!} ${c!}`];
  });
  expect(new Set(pairs).size).toBe(20);
});

test('work falls on 28 of 33 days, in UTC', () => {
  const days = [...new Set(RESPONSES.map((row) => row.submitted_at!.slice(0, 10)))].sort();
  expect(days).toHaveLength(28);
  expect([days[0], days.at(-1)]).toEqual(['2025-10-06', '2025-11-07']);
  for (const idle of ['2025-10-11', '2025-10-12', '2025-10-19', '2025-11-01', '2025-11-02'])
    expect(days).not.toContain(idle);
});

test('a rater is never in two places: responses follow one another and last as long as they say', () => {
  const overlaps = [...BY_RATER.values()].flatMap((list) =>
    list.filter((row, at) => at > 0 && row.started_at! < list[at - 1]!.submitted_at!),
  );
  const tooShort = RESPONSES.filter(
    (row) => Date.parse(row.submitted_at!) - Date.parse(row.started_at!) < Number(row.active_s) * 1000,
  );
  expect([overlaps, tooShort]).toEqual([[], []]);
});

test('active seconds have a long tail, and raters differ in pace', () => {
  const sorted = RESPONSES.map((row) => Number(row.active_s)).sort((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  expect(sorted[1560]).toBeGreaterThan(42);
  expect(sorted[1560]).toBeLessThan(52);
  expect(mean).toBeGreaterThan(105);
  expect(mean).toBeLessThan(130);
  expect(sorted.at(-1)).toBeLessThan(1805);
  const medians = [...BY_RATER.values()].map((list) => median(list.map((row) => Number(row.active_s))));
  expect(Math.max(...medians) / Math.min(...medians)).toBeGreaterThan(4);
});

test('severities are shared out about .24, .38, .38', () => {
  const shares = SCALE.map((level) => share(RESPONSES, (row) => row.worst_severity === level));
  expect(Math.abs(shares[0]! - 0.24)).toBeLessThan(0.02);
  expect(Math.abs(shares[1]! - 0.38)).toBeLessThan(0.02);
  expect(Math.abs(shares[2]! - 0.38)).toBeLessThan(0.02);
});

test('agreement outside the check items is moderate: alpha nominal about .36, ordinal about .53', () => {
  const units = [...BY_ITEM.values()]
    .filter((list) => !list.some(isCheck))
    .map((list) => list.map((row) => SCALE.indexOf(row.worst_severity!)));
  const bySlowNominal = slowAlpha(units, nominal);
  const bySlowOrdinal = slowAlpha(units, ordinal(units.flat()));
  expect(bySlowNominal).toBeGreaterThan(0.35);
  expect(bySlowNominal).toBeLessThan(0.45);
  expect(bySlowOrdinal).toBeGreaterThan(0.48);
  expect(bySlowOrdinal).toBeLessThan(0.55);
});

test('the score follows from the severity, and no category stands alone', () => {
  const odd = RESPONSES.filter((row) => {
    const [severity, score] = [row.worst_severity, Number(row.mqm)];
    const empty = row.categories === '';
    if (severity === 'No-error') return !empty || score !== 0;
    return empty || (severity === 'Major' ? score < 5 : score <= 0 || score > 4);
  });
  expect(odd).toEqual([]);
  expect(new Set(RESPONSES.flatMap((row) => row.categories!.split('|').filter(Boolean))).size).toBe(20);
});

test('82 check items give 246 checked responses, 25 of them missed, most by two raters', () => {
  const checked = RESPONSES.filter(isCheck);
  expect(checked).toHaveLength(246);
  expect([...ITEMS.values()].filter((item) => item.known_severity !== '')).toHaveLength(82);
  expect(checked.filter((row) => row.check === 'Missed')).toHaveLength(25);
  const careless = [...BY_RATER].filter(
    ([, list]) => share(list.filter(isCheck), (row) => row.check === 'Missed') > 0.3,
  );
  expect(careless.map(([rater]) => rater).sort()).toEqual(['rater4', 'rater9']);
});

test('a found error has the known severity, a missed one none', () => {
  const expected = (row: Row): string =>
    row.check === 'Found' ? ITEMS.get(row.item_id!)!.known_severity! : 'No-error';
  expect(RESPONSES.filter(isCheck).filter((row) => row.worst_severity !== expected(row))).toEqual([]);
});

test('after the guideline changed, punctuation is marked about half as often', () => {
  const marked = (row: Row): boolean => row.categories!.includes('Fluency/Punctuation');
  const before = RESPONSES.filter((row) => row.submitted_at! < '2025-10-23');
  const after = RESPONSES.filter((row) => row.submitted_at! >= '2025-10-23');
  expect(share(before, marked)).toBeGreaterThan(0.18);
  expect(share(after, marked)).toBeLessThan(0.13);
});

test('about one response in twelve has a note', () => {
  expect(share(RESPONSES, (row) => row.note !== '')).toBeCloseTo(0.08, 2);
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
