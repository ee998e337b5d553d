import { overlapPairs } from './overlap-matching.ts';
import { type Span, type SpanDocument, distinctSpans } from './spans.ts';

/** When two spans are the same: boundaries and label, boundaries alone, or a shared character, also with the label. */
export type SpanMatch = 'exact' | 'boundaries' | 'overlap' | 'labelled_overlap';

/** What every pair of annotators has in common, document by document; sparse rows. */
export interface SpanPairs {
  /** The two annotators of each pair. */
  readonly annotators: readonly (readonly [first: number, second: number])[];
  /** The comparisons of document d are start[d] .. start[d+1]-1. */
  readonly start: Int32Array;
  /** The place of the pair in `annotators`. */
  readonly pair: Int32Array;
  readonly matched: Float64Array;
  /** Spans of both together. */
  readonly spans: Float64Array;
}

/** Compares the spans of each two annotators of each document. */
export function spanPairs(documents: readonly SpanDocument[], match: SpanMatch): SpanPairs {
  const annotators: (readonly [number, number])[] = [];
  const places = new Map<string, number>();
  const start = new Int32Array(documents.length + 1);
  const pair: number[] = [];
  const matched: number[] = [];
  const spans: number[] = [];
  documents.forEach(({ marks }, document) => {
    const people = Array.from(
      marks,
      ([annotator, own]) => [annotator, distinctSpans(own, KEYS[match])] as const,
    ).sort(([a], [b]) => a - b);
    people.forEach(([second, others], i) => {
      for (const [first, own] of people.slice(0, i)) {
        const key = `${String(first)} ${String(second)}`;
        if (!places.has(key)) places.set(key, annotators.push([first, second]) - 1);
        pair.push(places.get(key)!);
        matched.push(matches(own, others, match));
        spans.push(own.size + others.size);
      }
    });
    start[document + 1] = pair.length;
  });
  return {
    annotators,
    start,
    pair: Int32Array.from(pair),
    matched: Float64Array.from(matched),
    spans: Float64Array.from(spans),
  };
}

const boundaries = ({ start, end }: Span) => `${String(start)} ${String(end)}`;
const boundariesAndLabel = (span: Span) => `${boundaries(span)} ${String(span.label)}`;

const KEYS: Readonly<Record<SpanMatch, (span: Span) => string>> = {
  exact: boundariesAndLabel,
  boundaries,
  overlap: boundaries,
  labelled_overlap: boundariesAndLabel,
};

function matches(a: ReadonlyMap<string, Span>, b: ReadonlyMap<string, Span>, match: SpanMatch): number {
  switch (match) {
    case 'exact':
    case 'boundaries':
      return [...a.keys()].filter((key) => b.has(key)).length;
    case 'overlap':
      return overlapPairs([...a.values()], [...b.values()], () => true);
    case 'labelled_overlap':
      return overlapPairs([...a.values()], [...b.values()], (span, other) => span.label === other.label);
  }
}
