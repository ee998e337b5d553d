/** Each value of a scale as a vector: features of value v are start[v] .. start[v+1]-1. */
export interface Features {
  /** Number of dimensions. */
  readonly size: number;
  readonly start: Int32Array;
  readonly dimension: Int32Array;
  readonly amount: Float64Array;
}

/** Numbers stand for themselves, around the middle of the scale so that squares stay small. */
export function numberFeatures(numbers: readonly number[]): Features {
  const middle = numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
  return features(
    1,
    numbers.map((number) => [[0, number - middle]]),
  );
}

/** Each label is an indicator of its own. */
export function labelFeatures(size: number): Features {
  return features(
    size,
    Array.from({ length: size }, (_, value) => [[value, 1]]),
  );
}

/** A set is the indicators of its labels; label codes are 0 .. labels-1. */
export function setFeatures(sets: readonly (readonly number[])[], labels: number): Features {
  return features(
    labels,
    sets.map((set) => set.map((label) => [label, 1])),
  );
}

function features(
  size: number,
  values: readonly (readonly (readonly [dimension: number, amount: number])[])[],
): Features {
  const start = new Int32Array(values.length + 1);
  values.forEach((cells, value) => (start[value + 1] = start[value]! + cells.length));
  const cells = values.flat();
  return {
    size,
    start,
    dimension: Int32Array.from(cells, ([dimension]) => dimension),
    amount: Float64Array.from(cells, ([, amount]) => amount),
  };
}
