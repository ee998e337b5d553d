import { expect, test } from 'vitest';
import { ranking } from '../../src/questions/ranking.ts';
import { PART } from '../../src/questions/type.ts';

test('a list stands best first', () => {
  expect(ranking.parts(['b', 'a'])).toEqual([
    { ...PART, label: 'b', rank: 1 },
    { ...PART, label: 'a', rank: 2 },
  ]);
});

test('values with ranks keep them, ties and gaps included', () => {
  expect(
    ranking.parts([
      { value: 'a', rank: 2 },
      { value: 'b', rank: 2 },
      { value: 'c', rank: 5 },
    ]),
  ).toEqual([
    { ...PART, label: 'a', rank: 2 },
    { ...PART, label: 'b', rank: 2 },
    { ...PART, label: 'c', rank: 5 },
  ]);
});

test.each([
  [null],
  [[]],
  ['a'],
  [[null]],
  [[{ value: 'a' }]],
  [[{ rank: 1 }]],
  [[{ value: 'a', rank: '1' }]],
])('%j is no answer', (raw) => {
  expect(ranking.parts(raw)).toBeNull();
});

test('rankings are not compared value by value', () => {
  expect([ranking.kind, ranking.compared]).toEqual(['ranking', null]);
});
