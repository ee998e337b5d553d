import { bootstrap, percentileInterval } from '../resampling/bootstrap.ts';
import {
  type Estimate,
  type Point,
  estimate,
  FEWEST_ITEMS,
  noEstimate,
  noInterval,
  noPoint,
  point,
} from '../data/estimate.ts';
import { jackknifeError } from '../resampling/jackknife.ts';
import type { Resampling } from '../agreement/krippendorff-alpha.ts';
import { type SpanMatch, type SpanPairs, spanPairs } from './span-pairs.ts';
import { type SpanDocument, sharedDocuments } from './spans.ts';

/** F1 of two annotators, and what it rests on. */
interface PairF1 extends Point {
  readonly first: number;
  readonly second: number;
  /** Documents both have answered. */
  readonly documents: number;
  readonly matched: number;
  /** Spans of both together, the support. */
  readonly spans: number;
}

/** Mean F1 of all pairs that have one. */
export interface SpanF1 extends Estimate {
  readonly pairs: readonly PairF1[];
  /** Documents that two annotators or more have answered. */
  readonly documents: number;
}

/**
 * F1 of each two annotators, 2 x matched spans / spans of both, pooled over the documents both have answered, and its
 * mean over pairs; for one label give it `spansOfLabel`. A document both left empty adds nothing. Percentile interval
 * and jackknife over documents. Null when no document has two answers (`no_item_with_two_ratings`) and when nobody
 * marked anything in them (`no_variation`).
 * Hripcsak & Rothschild (2005), JAMIA 12, 296-298. Worked example: {0-5, 8-9} and {0-5, 7-9} share one exact span
 * of 2 + 2, F1 0.5, and overlap fully, F1 1.
 */
export function spanF1(documents: readonly SpanDocument[], match: SpanMatch, options: Resampling): SpanF1 {
  const shared = sharedDocuments(documents);
  if (shared.length === 0) return { ...noEstimate('no_item_with_two_ratings'), pairs: [], documents: 0 };
  const compared = spanPairs(shared, match);
  const once = new Float64Array(shared.length).fill(1);
  const totals = totalsOf(compared, once);
  const pairs = pairsOf(compared, totals);
  const value = meanF1(totals);
  if (Number.isNaN(value)) return { ...noEstimate('no_variation'), pairs, documents: shared.length };
  const se = jackknifeError(once, (document) => withoutOne(compared, totals, document));
  const interval =
    shared.length < FEWEST_ITEMS
      ? noInterval('few_items')
      : percentileInterval(bootstrap(once, (weight) => meanF1(totalsOf(compared, weight)), options));
  return { ...estimate(value, se, interval), pairs, documents: shared.length };
}

interface Totals {
  readonly matched: Float64Array;
  readonly spans: Float64Array;
}

function totalsOf({ annotators, start, pair, matched, spans }: SpanPairs, weight: Float64Array): Totals {
  const totals = {
    matched: new Float64Array(annotators.length),
    spans: new Float64Array(annotators.length),
  };
  for (let document = 0; document < weight.length; document++) {
    const times = weight[document]!;
    if (times === 0) continue;
    for (let i = start[document]!; i < start[document + 1]!; i++) {
      totals.matched[pair[i]!]! += times * matched[i]!;
      totals.spans[pair[i]!]! += times * spans[i]!;
    }
  }
  return totals;
}

function meanF1({ matched, spans }: Totals): number {
  let sum = 0;
  let pairs = 0;
  for (let pair = 0; pair < spans.length; pair++) {
    if (spans[pair] === 0) continue;
    sum += (2 * matched[pair]!) / spans[pair]!;
    pairs++;
  }
  return sum / pairs;
}

// Taking a document away changes the totals of its own pairs only.
function withoutOne(compared: SpanPairs, { matched, spans }: Totals, document: number): number {
  const { start, pair } = compared;
  const rest = { matched: matched.slice(), spans: spans.slice() };
  for (let i = start[document]!; i < start[document + 1]!; i++) {
    rest.matched[pair[i]!]! -= compared.matched[i]!;
    rest.spans[pair[i]!]! -= compared.spans[i]!;
  }
  return meanF1(rest);
}

function pairsOf({ annotators, pair }: SpanPairs, { matched, spans }: Totals): PairF1[] {
  const documents = new Int32Array(annotators.length);
  for (const place of pair) documents[place]! += 1;
  return annotators.map(([first, second], i) => ({
    ...(spans[i]! > 0 ? point((2 * matched[i]!) / spans[i]!) : noPoint('no_variation')),
    first,
    second,
    documents: documents[i]!,
    matched: matched[i]!,
    spans: spans[i]!,
  }));
}
