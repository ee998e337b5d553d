import { expect, test } from 'vitest';
import { PACKINGS, WAYS } from './mutants.ts';
import { runMutants } from './run-mutants.ts';

const COUNT = 5000;
const numbers = Array.from({ length: COUNT }, (_, number) => number);

test(`${String(COUNT)} damaged copies of the fixtures load or are refused; nothing hangs, is lost or is made up`, async () => {
  const { tried, wrong } = await runMutants(1, numbers);
  expect(wrong).toEqual([]);
  expect([...tried.values()].reduce((sum, count) => sum + count, 0)).toBe(COUNT);
  for (const packing of PACKINGS)
    for (const way of WAYS) expect(tried.get(`${packing}, ${way}`), `${packing}, ${way}`).toBeGreaterThan(1);
});
