import { expect, test } from 'vitest';
import { interval, nominal, ordinal, slowAlpha } from './slow-alpha.ts';

/** The four observers and twelve units of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part C. */
const UNITS = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

test('gives the values of the published example', () => {
  const counted = UNITS.filter((unit) => unit.length > 1).flat();
  expect(slowAlpha(UNITS, nominal)).toBeCloseTo(0.743, 3);
  expect(slowAlpha(UNITS, ordinal(counted))).toBeCloseTo(0.815, 3);
  expect(slowAlpha(UNITS, interval)).toBeCloseTo(0.849, 3);
});
