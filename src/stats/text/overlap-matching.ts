import type { Span } from './spans.ts';

/**
 * The most pairs, one span of each list, that share a character, no span in two pairs; `mayPair` can forbid more.
 * Augmenting paths in a bipartite graph: Berge (1957), Proc. Natl. Acad. Sci. 43, 842-844. Worked example: 0-10 and
 * 8-20 against 2-4 and 6-9 make 2 pairs, though 0-10 overlaps both.
 */
export function overlapPairs(
  first: readonly Span[],
  second: readonly Span[],
  mayPair: (a: Span, b: Span) => boolean,
): number {
  const overlapping = overlaps(second);
  const edges = first.map((span) => overlapping(span).filter((place) => mayPair(span, second[place]!)));
  const partner = new Int32Array(second.length).fill(-1);
  const partnerOfFirst = new Int32Array(first.length).fill(-1);
  const reachedFrom = new Int32Array(second.length).fill(-1);

  const pair = (found: number) => {
    for (let place = found; place !== -1;) {
      const span = reachedFrom[place]!;
      const before = partnerOfFirst[span]!;
      partner[place] = span;
      partnerOfFirst[span] = place;
      place = before;
    }
  };

  let pairs = 0;
  for (let start = 0; start < first.length; start++) {
    const reached: number[] = [];
    const free = findFree(start, edges, partner, reachedFrom, reached);
    // What a search in vain has reached can never be freed, so it stays reached and later searches pass it by.
    if (free === null) continue;
    pair(free);
    for (const place of reached) reachedFrom[place] = -1;
    pairs++;
  }
  return pairs;
}

/** Breadth first over spans that could change their partner, until one without a partner is found. */
function findFree(
  start: number,
  edges: readonly (readonly number[])[],
  partner: Int32Array,
  reachedFrom: Int32Array,
  reached: number[],
): number | null {
  const queue = [start];
  for (const span of queue) {
    for (const place of edges[span]!) {
      if (reachedFrom[place] !== -1) continue;
      reachedFrom[place] = span;
      reached.push(place);
      if (partner[place] === -1) return place;
      queue.push(partner[place]!);
    }
  }
  return null;
}

/** Finds the places of the spans that share a character with one; stops where all earlier spans end before it starts. */
function overlaps(spans: readonly Span[]): (span: Span) => number[] {
  const places = [...spans.keys()].sort((a, b) => spans[a]!.start - spans[b]!.start);
  const furthestEnd = new Float64Array(spans.length);
  places.forEach(
    (place, i) => (furthestEnd[i] = Math.max(i > 0 ? furthestEnd[i - 1]! : 0, spans[place]!.end)),
  );
  return ({ start, end }) => {
    const found: number[] = [];
    for (let i = startingBefore(end) - 1; i >= 0 && furthestEnd[i]! > start; i--) {
      if (spans[places[i]!]!.end > start) found.push(places[i]!);
    }
    return found.reverse();
  };

  function startingBefore(end: number): number {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[places[middle]!]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
