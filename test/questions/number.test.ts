import fc from 'fast-check';
import { expect, test } from 'vitest';
import { number } from '../../src/questions/number.ts';
import { PART } from '../../src/questions/type.ts';

test('2, 2.0 and "2" are one value', () => {
  for (const raw of [2, 2.0, '2', '2.0', ' 2 ', '2e0'])
    expect(number.parts(raw)).toEqual([{ ...PART, number: 2 }]);
});

test('any number that can be summed is an answer, as a number and as text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e100, max: 1e100 }), (value) => {
      expect(number.parts(value)).toEqual([{ ...PART, number: value }]);
      expect(number.parts(String(value))?.[0]?.number === value).toBe(true);
    }),
  );
});

test.each([
  [null],
  [undefined],
  [''],
  ['  '],
  ['two'],
  [NaN],
  [Infinity],
  ['Infinity'],
  [1e308],
  ['-1e308'],
  [true],
  [[2]],
  [{}],
])('%j is no answer', (raw) => {
  expect(number.parts(raw)).toBeNull();
});

test('numbers are compared by value, with their distances', () => {
  expect([number.kind, number.compared, number.level]).toEqual(['number', 'value', 'interval']);
});
