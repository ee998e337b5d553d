import { bootstrap, resampled } from '../resampling/bootstrap.ts';
import { type Estimate, noEstimate } from '../data/estimate.ts';
import type { Why } from '../../model/reason.ts';
import type { Resampling } from './krippendorff-alpha.ts';
import type { Ratings } from '../data/ratings.ts';
import type { Features } from './value-features.ts';
import { squareSums } from './square-sums.ts';

/** Where ratings differ from. */
export type Source = 'item' | 'annotator' | 'noise';

/** The shares of the variance of single ratings; they sum to 1. */
export interface VarianceShares {
  readonly shares: Readonly<Record<Source, Estimate>>;
  /** Sources whose estimate was below 0 and is taken as 0; there is too little of them to measure. */
  readonly negative: readonly Source[];
  /** Comparable items. */
  readonly items: number;
}

type Components = Readonly<Record<Source, number>>;

const sources: readonly Source[] = ['item', 'annotator', 'noise'];

/**
 * How much of the variance of ratings comes from the item, from the annotators' leanings, and from neither (noise):
 * two-way random effects by the method of moments for unbalanced data (Henderson's method I), on comparable items.
 * Labels and sets count as one indicator a label, and their variances are summed. Negative estimates become 0, and
 * `negative` names them. Percentile intervals of an item bootstrap.
 * Null when no item has two ratings (`no_item_with_two_ratings`), when all ratings are equal (`no_variation`), and
 * when nobody rated two items, so that leanings and noise cannot be separated (`not_connected`).
 * Henderson (1953), Biometrics 9, 226-252; Searle, Casella & McCulloch (1992), Variance Components, ch. 5.
 * Worked example: Shrout & Fleiss (1979), six subjects and four judges: 2.556, 5.244 and 1.019, shares 0.290, 0.595
 * and 0.116; the first is their ICC(2,1).
 */
export function varianceShares(ratings: Ratings, features: Features, options: Resampling): VarianceShares {
  const sums = squareSums(ratings, features);
  const whole = components(sums.forWeights(sums.weight));
  if (typeof whole === 'string')
    return { shares: each(() => noEstimate(whole)), negative: [], items: sums.items };
  const known = sharesOf(whole);
  // One run of resamples serves all three shares.
  let runs: Readonly<Record<Source, Float64Array>> | null = null;
  const replicates = (source: Source) => {
    runs ??= resampledShares(sums, options);
    return runs[source];
  };
  return {
    shares: each((source) => resampled(known[source], sums.items, () => replicates(source))),
    negative: sources.filter((source) => whole[source] < 0),
    items: sums.items,
  };
}

function resampledShares(sums: ReturnType<typeof squareSums>, options: Resampling) {
  const runs = each(() => new Float64Array(options.replicates));
  let run = 0;
  bootstrap(
    sums.weight,
    (weight) => {
      const parts = components(sums.forWeights(weight));
      const shares = typeof parts === 'string' ? each(() => NaN) : sharesOf(parts);
      for (const source of sources) runs[source][run] = shares[source];
      run++;
      return 0;
    },
    options,
  );
  return runs;
}

// The four sums of squares have these expectations in the three components; solved for them.
function components({
  n,
  people,
  items,
  k1,
  k2,
  byRating,
  byItem,
  byAnnotator,
  mean,
}: Sums): Components | Why {
  if (n === 0) return 'no_item_with_two_ratings';
  if (byRating - mean <= 1e-12 * byRating) return 'no_variation';
  const rows = [
    [n - k1, items - k2, items - 1, byItem - mean],
    [people - k1, n - k2, people - 1, byAnnotator - mean],
    [n - k1, n - k2, n - 1, byRating - mean],
  ] as const;
  const solved = solve(rows);
  if (solved === null) return 'not_connected';
  const [item, annotator, noise] = solved;
  return item > 0 || annotator > 0 || noise > 0 ? { item, annotator, noise } : 'no_variation';
}

type Sums = ReturnType<ReturnType<typeof squareSums>['forWeights']>;
type Equation = readonly [number, number, number, number];

// Cramer's rule; null when the equations do not tell the three apart.
function solve([a, b, c]: readonly [Equation, Equation, Equation]): [number, number, number] | null {
  const determinant = (i: number, j: number, k: number) =>
    a[i]! * (b[j]! * c[k]! - b[k]! * c[j]!) -
    a[j]! * (b[i]! * c[k]! - b[k]! * c[i]!) +
    a[k]! * (b[i]! * c[j]! - b[j]! * c[i]!);
  const whole = determinant(0, 1, 2);
  if (Math.abs(whole) <= 1e-9 * Math.abs(a[0] * b[1] * c[2])) return null;
  return [determinant(3, 1, 2) / whole, determinant(0, 3, 2) / whole, determinant(0, 1, 3) / whole];
}

function sharesOf(parts: Components): Components {
  const positive = each((source) => Math.max(0, parts[source]));
  const total = positive.item + positive.annotator + positive.noise;
  return each((source) => positive[source] / total);
}

function each<Value>(valueOf: (source: Source) => Value): Record<Source, Value> {
  return { item: valueOf('item'), annotator: valueOf('annotator'), noise: valueOf('noise') };
}
