import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confusions } from '../../../src/stats/agreement/confusions.ts';
import { profilesFrom } from '../../../src/stats/data/profiles.ts';

const profilesOf = (size: number, rows: readonly (readonly number[])[]) =>
  profilesFrom(
    size,
    rows.map((row) => {
      const counts = new Map<number, number>();
      for (const value of row) counts.set(value, (counts.get(value) ?? 0) + 1);
      return { counts, items: 1 };
    }),
  );

test('a, a, b: one pair gave a twice, two gave a and b', () => {
  expect(confusions(profilesOf(2, [[0, 0, 1]]), 2).map((row) => [...row])).toEqual([
    [1, 2],
    [2, 0],
  ]);
});

const SETS = [[], [0], [1], [0, 1], [1, 2], [0, 2]];
const answers = fc.array(fc.array(fc.nat({ max: SETS.length - 1 }), { maxLength: 5 }), { maxLength: 20 });

test.each([
  ['labels', undefined, SETS.length],
  ['sets of labels', SETS, 3],
] as const)('of %s equals a loop over all pairs of answers', (_, sets, labels) => {
  fc.assert(
    fc.property(answers, (rows) => {
      const wanted = Array.from({ length: labels }, () => new Array<number>(labels).fill(0));
      const of = (value: number) => new Set<number>(sets ? sets[value] : [value]);
      for (const row of rows)
        row.forEach((x, i) => {
          for (const y of row.slice(i + 1))
            for (let c = 0; c < labels; c++)
              for (let d = 0; d < labels; d++) {
                const [one, other] = [of(x), of(y)];
                const isBoth = c === d && one.has(c) && other.has(c);
                const isApart = (a: Set<number>, b: Set<number>) =>
                  a.has(c) && !a.has(d) && b.has(d) && !b.has(c);
                if (isBoth || isApart(one, other) || isApart(other, one)) wanted[c]![d]! += 1;
              }
        });
      expect(confusions(profilesOf(SETS.length, rows), labels, sets).map((row) => [...row])).toEqual(wanted);
    }),
  );
});
