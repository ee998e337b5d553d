const LARGEST = 1e100;

/** Whether a value is a number that can be summed and squared a million times and still is one. */
export const isMeasure = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= LARGEST;
