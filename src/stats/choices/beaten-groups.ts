/** Groups that lost to no candidate outside, that won against none, and both: those that met none. */
export interface BeatenGroups {
  readonly undefeated: readonly (readonly number[])[];
  readonly winless: readonly (readonly number[])[];
  readonly apart: readonly (readonly number[])[];
}

/**
 * Null when for every division of the candidates in two, someone of each part has beaten someone of the other: only
 * then have all abilities a finite estimate. Otherwise the groups at the top, at the bottom and apart, each of them
 * connected in itself. Ford (1957), Amer. Math. Monthly 64(8) II, 28-33.
 * Worked example: A beats B, B beats C, C beats B: A is undefeated, B and C are winless.
 */
export function beatenGroups(wins: readonly Float64Array[]): BeatenGroups | null {
  const groups = groupsOf(wins);
  if (groups.length <= 1) return null;
  const beats = (from: readonly number[], isAmong: (candidate: number) => boolean) =>
    from.some((winner) => wins[winner]!.some((won, loser) => won > 0 && isAmong(loser)));
  const sides = groups.map((group) => {
    const outside = (candidate: number) => !group.includes(candidate);
    const others = [...wins.keys()].filter(outside);
    return { group, wins: beats(group, outside), loses: beats(others, (loser) => group.includes(loser)) };
  });
  const those = (isWinning: boolean, isLosing: boolean) =>
    sides.filter(({ wins, loses }) => wins === isWinning && loses === isLosing).map(({ group }) => group);
  return { undefeated: those(true, false), winless: those(false, true), apart: those(false, false) };
}

/** Candidates who have each beaten each other, be it through others. */
function groupsOf(wins: readonly Float64Array[]): number[][] {
  const beaten = wins.map((_, candidate) => beatenThrough(wins, candidate));
  const groups: number[][] = [];
  for (const candidate of wins.keys()) {
    const group = groups.find(
      ([member]) => beaten[member!]!.has(candidate) && beaten[candidate]!.has(member!),
    );
    if (group) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

function beatenThrough(wins: readonly Float64Array[], candidate: number): ReadonlySet<number> {
  const beaten = new Set([candidate]);
  for (const winner of beaten) {
    wins[winner]!.forEach((won, loser) => {
      if (won > 0) beaten.add(loser);
    });
  }
  return beaten;
}
