/** How often two candidates were compared in this order, and who was preferred. */
export interface Comparison {
  /** The candidate shown first. */
  readonly first: number;
  readonly second: number;
  readonly firstWins: number;
  readonly secondWins: number;
  readonly ties?: number;
}

/** Wins of each candidate over each other, a tie being half a win for both; a candidate never meets itself. */
export function winTable(candidates: number, comparisons: Iterable<Comparison>): readonly Float64Array[] {
  const wins = Array.from({ length: candidates }, () => new Float64Array(candidates));
  for (const { first, second, firstWins, secondWins, ties = 0 } of comparisons) {
    if (first === second) continue;
    wins[first]![second]! += firstWins + ties / 2;
    wins[second]![first]! += secondWins + ties / 2;
  }
  return wins;
}
