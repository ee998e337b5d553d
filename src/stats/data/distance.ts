import type { Level } from '../../model/campaign.ts';
import { type Metric, nominalMetric, positionMetric } from './metric.ts';
import { jaccardDistance, masiDistance } from './set-distance.ts';
import { tableMetric } from './table-metric.ts';

/** How far two values are apart: by level of measurement, by the overlap of sets, or by a table. */
export type AlphaKind = Level | 'masi' | 'jaccard' | 'custom';

/** What the values of a scale are; indices stand for them everywhere else. */
export interface Scale {
  /** Numeric values, for interval and ratio; without them the positions 1, 2, … stand in. */
  readonly numbers?: readonly number[];
  /** Label codes of each distinct set, for masi and jaccard. */
  readonly sets?: Sets;
  /** How far each value is from each other one, for custom. */
  readonly distances?: DistanceTable;
}

type Sets = readonly (readonly number[])[];

/** A symmetric table of distances with a zero diagonal, value by value. */
type DistanceTable = readonly (readonly number[])[];

/** The metric of a scale; the ordinal one depends on the counts of the very data it is used for. */
export function metricOf(kind: AlphaKind, scale: Scale, counts: Float64Array): Metric {
  switch (kind) {
    case 'nominal':
      return nominalMetric;
    case 'ordinal':
      return positionMetric(middleRanks(counts));
    case 'interval':
      return positionMetric(numbersOf(scale, counts.length));
    case 'ratio': {
      const numbers = numbersOf(scale, counts.length);
      return tableMetric(counts.length, (a, b) => ratioDistance(numbers[a]!, numbers[b]!));
    }
    case 'custom': {
      const { distances } = scale;
      if (distances === undefined) throw new Error('metricOf: custom needs the distances of the scale');
      return tableMetric(counts.length, (a, b) => distances[a]![b]!);
    }
    case 'masi':
    case 'jaccard': {
      const { sets } = scale;
      if (sets === undefined) throw new Error(`metricOf: ${kind} needs the sets of the scale`);
      return setMetric(kind, sets);
    }
  }
}

/** The scale of some of its values, in the order in which they are given. */
export function scaleOfSome({ numbers, sets, distances }: Scale, values: readonly number[]): Scale {
  return {
    ...(numbers ? { numbers: values.map((value) => numbers[value]!) } : {}),
    ...(sets ? { sets: values.map((value) => sets[value]!) } : {}),
    ...(distances ? { distances: values.map((a) => values.map((b) => distances[a]![b]!)) } : {}),
  };
}

const setMetrics = { masi: new WeakMap<Sets, Metric>(), jaccard: new WeakMap<Sets, Metric>() };

/** Kept as long as the sets: many parts of one question ask for the same distances. */
function setMetric(kind: 'masi' | 'jaccard', sets: Sets): Metric {
  const known = setMetrics[kind].get(sets);
  if (known) return known;
  const distance = kind === 'masi' ? masiDistance : jaccardDistance;
  const metric = tableMetric(sets.length, (a, b) => distance(sets[a]!, sets[b]!));
  setMetrics[kind].set(sets, metric);
  return metric;
}

/** The numeric values of a scale, or the positions 1, 2, … where it has none. */
export function numbersOf(scale: Scale, size: number): Float64Array {
  return scale.numbers
    ? Float64Array.from(scale.numbers)
    : Float64Array.from({ length: size }, (_, i) => i + 1);
}

// Krippendorff's ordinal distance is the squared difference of middle ranks: the sum of n_g from c to d less
// (n_c + n_d)/2 is the way from the middle of c's ratings to the middle of d's.
function middleRanks(counts: Float64Array): Float64Array {
  let below = 0;
  return counts.map((count) => {
    const rank = below + count / 2;
    below += count;
    return rank;
  });
}

function ratioDistance(a: number, b: number): number {
  return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
}
