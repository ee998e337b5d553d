import { expect, test } from 'vitest';
import { rating } from '../../src/questions/rating.ts';
import { PART } from '../../src/questions/type.ts';

test('a rating is a number, zero and negative ones included', () => {
  for (const value of [0, -2, 4.5]) expect(rating.parts(value)).toEqual([{ ...PART, number: value }]);
  expect(rating.parts('4')).toEqual([{ ...PART, number: 4 }]);
});

test.each([[null], [''], ['good'], [[4]], [{ value: 4 }]])('%j is no answer', (raw) => {
  expect(rating.parts(raw)).toBeNull();
});

test('ratings are compared by value, in their order', () => {
  expect([rating.kind, rating.compared, rating.level]).toEqual(['rating', 'value', 'ordinal']);
});
