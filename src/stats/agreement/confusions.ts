import type { Profiles } from '../data/profiles.ts';

/**
 * How often two people who answered the same item gave this pair of labels: each unordered pair of answers once, row
 * and column symmetric. With `sets`, a pair counts for c and d where one answer holds c and not d and the other d and
 * not c; the diagonal counts the pairs that both hold the label. Worked example: answers a, a, b give a–a 1 and a–b 2.
 */
export function confusions(
  profiles: Profiles,
  labels: number,
  sets?: readonly (readonly number[])[],
): readonly Float64Array[] {
  const table = Array.from({ length: labels }, () => new Float64Array(labels));
  const labelsOf = (value: number): readonly number[] => (sets ? sets[value]! : [value]);
  const add = (own: readonly number[], other: readonly number[], pairs: number) => {
    for (const label of own) if (other.includes(label)) table[label]![label]! += pairs;
    for (const c of own.filter((label) => !other.includes(label)))
      for (const d of other.filter((label) => !own.includes(label))) {
        table[c]![d]! += pairs;
        table[d]![c]! += pairs;
      }
  };
  const { weight, start, cell, count } = profiles;
  for (let p = 0; p < weight.length; p++)
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      const [own, times] = [labelsOf(cell[i]!), count[i]!];
      add(own, own, (weight[p]! * times * (times - 1)) / 2);
      for (let j = i + 1; j < start[p + 1]!; j++)
        add(own, labelsOf(cell[j]!), weight[p]! * times * count[j]!);
    }
  return table;
}
