/** Middle ranks, 1 for the smallest: equal values share the mean of the ranks they occupy. */
export function middleRanks(values: readonly number[]): number[] {
  const smallerOrEqual = tieGroups(values);
  return values.map((value) => {
    const { below, equal } = smallerOrEqual.get(value)!;
    return below + (equal + 1) / 2;
  });
}

/** How many values are equal to each distinct value, and how many are below it. */
export function tieGroups(values: readonly number[]): Map<number, { below: number; equal: number }> {
  const groups = new Map<number, { below: number; equal: number }>();
  [...values]
    .sort((a, b) => a - b)
    .forEach((value, place) => {
      const group = groups.get(value);
      if (group) group.equal++;
      else groups.set(value, { below: place, equal: 1 });
    });
  return groups;
}
