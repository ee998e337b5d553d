import { expect, test } from 'vitest';
import { confusionOrder } from '../../../src/stats/agreement/confusion-order.ts';

test('labels that are mixed up stand side by side, whichever of them was first', () => {
  const mixed = [
    [6, 0, 4],
    [0, 9, 0],
    [1, 0, 8],
  ];
  expect(confusionOrder(mixed)).toEqual([0, 2, 1]);
  expect(confusionOrder(mixed.map((row, a) => row.map((_, b) => mixed[b]![a]!)))).toEqual([0, 2, 1]);
});

test('what nobody gave stands at an end, and without mistakes the labels stay as they are', () => {
  expect(confusionOrder([[5, 0, 2], [0, 0, 0], [0, 0, 5]])).toEqual([0, 2, 1]); // prettier-ignore
  expect(confusionOrder([[4, 0, 0], [0, 4, 0], [0, 0, 4]])).toEqual([0, 1, 2]); // prettier-ignore
  expect(confusionOrder([])).toEqual([]);
});
