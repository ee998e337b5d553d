import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/report/types.ts';
import { questionOf, reportOn, smallCampaign } from './campaigns.ts';

let document: Report;

beforeAll(async () => {
  document = await reportOn(smallCampaign());
});

test('the campaign counts people with any submission, submissions by status, and answers of counted ones', () => {
  expect(document.campaign).toEqual({
    title: 'Small campaign',
    records: 7,
    annotators: 3,
    submissions: { submitted: 10, draft: 1, discarded: 1, unknown: 0 },
    // 10 labels, 9 ratings, 10 sets (empty ones too) and 2 texts; the grouped question is no answer of its own.
    answers: 31,
    responsesPerRecord: { '0': 2, '1': 1, '2': 4 },
    repeated: 1,
    first: '2026-02-01T10:00:00.000Z',
    last: '2026-02-06T11:00:00.000Z',
  });
});

test('annotators stand in order of id with their own times and the seconds of the export', () => {
  expect(document.annotators.map(({ id }) => id)).toEqual(['ann', 'bob', 'cid']);
  expect(document.annotators[0]).toEqual({
    id: 'ann',
    name: 'ann',
    submitted: 4,
    draft: 1,
    discarded: 0,
    unknown: 0,
    first: '2026-02-01T10:00:00.000Z',
    last: '2026-02-05T10:00:00.000Z',
    medianSeconds: 8,
    activeSeconds: 51,
    inferredSeconds: null,
  });
  expect(document.annotators[2]).toMatchObject({ first: null, medianSeconds: null, activeSeconds: null });
});

test('values of a label are counted by answer, unused ones with 0', () => {
  const { values, answers, scale } = questionOf(document, 'label');
  expect([values, answers, scale]).toEqual([{ a: 6, b: 4, c: 0 }, 10, ['a', 'b', 'c']]);
});

test('a set counts once for each of its labels, and the empty set is an answer', () => {
  const { values, answers } = questionOf(document, 'tags');
  expect([values, answers]).toEqual([{ x: 6, y: 4 }, 10]);
});

test('a rating has its values and their range, and a missing one is no answer', () => {
  const { values, numbers, answers, scale } = questionOf(document, 'stars');
  expect(values).toEqual({ '1': 1, '2': 2, '3': 2, '4': 2, '5': 2 });
  expect(numbers).toEqual({ min: 1, max: 5, mean: 29 / 9, median: 3 });
  expect([answers, scale]).toEqual([9, [1, 2, 3, 4, 5]]);
});

test('lengths of texts are in code points, and two texts of one record are needed to compare', () => {
  const { lengths, values, agreement } = questionOf(document, 'note');
  expect([lengths, values]).toEqual([{ min: 4, max: 6, mean: 5, median: 5 }, null]);
  expect([agreement!.items, agreement!.text!.exact.why]).toEqual([0, 'no_item_with_two_ratings']);
});

test('agreement takes the newest answer of a person, and unknown people as different ones', () => {
  const agreement = questionOf(document, 'label').agreement!;
  expect(agreement.items).toBe(4);
  expect(agreement.ratings).toBe(8);
  // Newest of ann on r5 is b, as bob's: only r2 differs.
  expect(agreement.percent.items.value).toBeCloseTo(0.75, 12);
  expect(agreement.annotators).toMatchObject([
    { id: 'ann', items: 3, leaveOneOut: { value: 2 / 3, why: null } },
    { id: 'bob', items: 3, leaveOneOut: { value: 2 / 3, why: null } },
  ]);
  // Without either the unknown people of r6 are left, who say the same.
  expect(agreement.annotators.map(({ alphaWithout }) => alphaWithout.why)).toEqual([
    'no_variation',
    'no_variation',
  ]);
  expect(agreement.pairs.map(({ a, b, items }) => [a, b, items])).toEqual([['ann', 'bob', 3]]);
  expect(agreement.krippendorffAlpha.nominal?.noInterval).toBe('few_items');
});

test('a coarser scale is a question of its own', () => {
  const grouped = questionOf(document, 'label/groups');
  expect([grouped.values, grouped.answers]).toEqual([{ first: 6, others: 4 }, 10]);
  expect(grouped.agreement?.percent.items.value).toBeCloseTo(0.75, 12);
});

test('metadata of records, counted responses and their people, the most frequent values first', () => {
  const fields = new Map(document.metadata.map((field) => [field.name, field]));
  expect([...fields.keys()]).toEqual(['lang', 'length', 'device', 'team']);
  expect(fields.get('lang')).toMatchObject({
    type: 'terms',
    present: 6,
    missing: 1,
    distinct: 2,
    mean: null,
    top: [
      ['en', 4],
      ['de', 2],
    ],
  });
  expect(fields.get('length')).toMatchObject({
    type: 'integer',
    present: 6,
    missing: 1,
    min: 10,
    max: 70,
    mean: 40,
  });
  expect(fields.get('device')).toMatchObject({
    present: 10,
    top: [
      ['desk', 6],
      ['phone', 4],
    ],
  });
  expect(fields.get('team')?.top).toEqual([
    ['core', 2],
    ['guest', 1],
  ]);
});

test('files say where every row went', () => {
  expect(document.files.map(({ path, rows, counted, rejected }) => [path, rows, counted, rejected])).toEqual([
    ['records.csv', 2, 2, 0],
    ['responses.csv', 12, 12, 0],
  ]);
});
