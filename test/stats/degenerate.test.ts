import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaDifference } from '../../src/stats/agreement/alpha-difference.ts';
import { alphaWithoutEach } from '../../src/stats/people/alpha-without.ts';
import { annotatorProfiles } from '../../src/stats/data/annotator-profiles.ts';
import { crossAlpha } from '../../src/stats/agreement/cross-alpha.ts';
import { dawidSkene } from '../../src/stats/truth/dawid-skene.ts';
import { runToEnd } from '../../src/stats/truth/expectation-maximisation.ts';
import { goldAccuracy } from '../../src/stats/truth/gold-accuracy.ts';
import { groupKinds, groupProfiles, groupShares } from '../../src/stats/data/group-profiles.ts';
import { itemAverages } from '../../src/stats/truth/item-averages.ts';
import { labelShares } from '../../src/stats/people/label-shares.ts';
import { leaveOneOutDifference } from '../../src/stats/people/leave-one-out-difference.ts';
import { leaveOneOutMajority } from '../../src/stats/people/leave-one-out-majority.ts';
import { leaveOneOutAgreement } from '../../src/stats/people/leave-one-out.ts';
import { mace } from '../../src/stats/truth/mace.ts';
import { weightedMajority } from '../../src/stats/truth/majority.ts';
import { meanKappas } from '../../src/stats/agreement/mean-kappa.ts';
import { modelAnswers } from '../../src/stats/truth/model-answers.ts';
import { oneCoin } from '../../src/stats/truth/one-coin.ts';
import { withAndWithout } from '../../src/stats/data/paired-profiles.ts';
import type { Ratings } from '../../src/stats/data/ratings.ts';
import { selfConsistency } from '../../src/stats/people/self-consistency.ts';
import { setMajority } from '../../src/stats/truth/set-majority.ts';
import { twoWayAlpha } from '../../src/stats/resampling/two-way-bootstrap.ts';
import { labelFeatures, numberFeatures } from '../../src/stats/agreement/value-features.ts';
import { varianceShares } from '../../src/stats/agreement/variance-shares.ts';
import { ratingsOfRows, someRatings } from './some-ratings.ts';

const numbers = [-3, 0, 0.5, 1e6];
const sets = [[], [0], [0, 1], [1, 2]];
const options = { replicates: 20, seed: 1 };
const groupOf = [0, 0, 1, 1, -1];
const kinds = ['nominal', 'ordinal', 'interval', 'ratio', 'masi'] as const;

const statistics: Readonly<Record<string, (ratings: Ratings) => unknown>> = {
  leaveOneOut: (ratings) => [
    leaveOneOutAgreement(ratings, 'masi', { sets }),
    leaveOneOutDifference(ratings, numbers),
    leaveOneOutMajority(ratings),
    labelShares(ratings),
  ],
  alphaWithout: (ratings) => kinds.map((kind) => alphaWithoutEach(ratings, kind, { numbers, sets })),
  differences: (ratings) => {
    const { profiles, own } = annotatorProfiles(ratings);
    return own.flatMap((cells) =>
      kinds.map((kind) => alphaDifference(withAndWithout(profiles, cells), kind, { numbers, sets }, options)),
    );
  },
  groups: (ratings) => [
    kinds.map((kind) =>
      crossAlpha(groupProfiles(groupKinds(ratings, groupOf), [0, 1]), kind, { numbers, sets }, options),
    ),
    groupShares(ratings, groupOf, 2),
  ],
  people: (ratings) => [
    meanKappas(ratings, 'quadratic', numbers, 1),
    selfConsistency(ratings),
    goldAccuracy(ratings, new Int32Array(ratings.items)),
  ],
  answers: (ratings) => [
    weightedMajority(ratings),
    setMajority(ratings, sets),
    itemAverages(ratings, numbers),
  ],
  models: (ratings) =>
    [dawidSkene(ratings), oneCoin(ratings), mace(ratings)].map((rounds) => {
      const fit = runToEnd<object>(rounds);
      return 'posterior' in fit ? [fit, modelAnswers(ratings, fit.posterior as Float64Array)] : fit;
    }),
  variance: (ratings) => [
    varianceShares(ratings, labelFeatures(ratings.size), options),
    varianceShares(ratings, numberFeatures(numbers), options),
  ],
  twoWay: (ratings) => kinds.map((kind) => twoWayAlpha(ratings, kind, { numbers, sets }, options)),
};

describe.each(Object.keys(statistics))('%s', (name) => {
  test('gives numbers or null with a reason, never NaN and never infinite', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        expect(wrongIn(statistics[name]!(ratingsOfRows(rows)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('takes no items, no people, nothing but unknown people, and one value', () => {
    const codes = { items: 3, annotators: 0, size: 4 };
    const unknown = [[0, -1, 0], [0, -1, 1], [1, -1, 2]] as const; // prettier-ignore
    const equal = [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]] as const; // prettier-ignore
    const all = [
      ratingsOfRows([], { ...codes, items: 0 }),
      ratingsOfRows([], codes),
      ratingsOfRows(unknown, codes),
      ratingsOfRows(equal),
    ];
    expect(all.flatMap((ratings) => wrongIn(statistics[name]!(ratings)))).toEqual([]);
  });
});

/** Numbers that are none, and nulls without a reason, anywhere in a result. */
function wrongIn(result: unknown, path = ''): string[] {
  if (typeof result === 'number') return Number.isFinite(result) ? [] : [`${path}: ${result}`];
  if (typeof result !== 'object' || result === null) return [];
  const isSilent = 'value' in result && result.value === null && (!('why' in result) || result.why === null);
  const parts: [string, unknown][] = ArrayBuffer.isView(result)
    ? Array.from(result as Float64Array, (value, i) => [String(i), value])
    : Object.entries(result);
  return [
    ...(isSilent ? [`${path}: no reason`] : []),
    ...parts.flatMap(([key, part]) => wrongIn(part, `${path}/${key}`)),
  ];
}
