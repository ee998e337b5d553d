import type { PairCell } from '../../stats/data/pair-cells.ts';
import type { Arrays } from '../../engine/engine.ts';
import type { About } from '../../model/campaign.ts';

/** Two people, the smaller id first, and what they gave to the records they share. */
export interface PairOfPeople {
  readonly a: string;
  readonly b: string;
  readonly cells: readonly PairCell[];
}

const NONE = new Int32Array();

/** The answer to `pairQuery` by pair, in order of ids: the engine orders people as the files do. */
export function pairsOfPeople(
  { a = NONE, b = NONE, x = NONE, y = NONE, n = NONE }: Arrays,
  { annotators }: About,
): readonly PairOfPeople[] {
  const pairs: PairOfPeople[] = [];
  for (let from = 0, to = 0; from < n.length; from = to) {
    while (a[to] === a[from] && b[to] === b[from] && to < n.length) to++;
    const [one, other] = [annotators[a[from]!]!.id, annotators[b[from]!]!.id];
    const isTurned = one > other;
    const cells = Array.from({ length: to - from }, (_, at): PairCell => {
      const [first, second] = [x[from + at]!, y[from + at]!];
      return { x: isTurned ? second : first, y: isTurned ? first : second, n: n[from + at]! };
    });
    // The order of the values, and with it that of all sums, is that of the smaller id in the first place.
    pairs.push({
      a: isTurned ? other : one,
      b: isTurned ? one : other,
      cells: cells.sort((p, q) => p.x - q.x || p.y - q.y),
    });
  }
  return pairs.sort((p, q) => (keyOf(p) < keyOf(q) ? -1 : 1));
}

const keyOf = ({ a, b }: PairOfPeople): string => `${a}\u0000${b}`;
