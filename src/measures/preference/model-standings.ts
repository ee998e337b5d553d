import { gameQuery } from '../../sql/comparisons.ts';
import type { BeatenGroups } from '../../stats/choices/beaten-groups.ts';
import { standings, type Games, type Standing, type Standings } from '../../stats/choices/standings.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { POINT } from '../resampling.ts';
import type { Measure } from '../measure.ts';
import { comparisonsIn, noComparisons, sidesOf } from './comparisons.ts';

/** Two models that met, the smaller name first; its wins are those over the other. */
export interface ModelPair {
  readonly a: string;
  readonly b: string;
  readonly games: number;
  readonly aWins: number;
  readonly bWins: number;
  readonly ties: number;
}

export interface ModelStandings {
  readonly games: readonly Games[];
  /** In order of names; empty where it is not known which models were compared. */
  readonly models: readonly (Standing & { readonly name: string })[];
  /** Whether comparisons connect all models; null where nobody looked. */
  readonly isConnected: boolean | null;
  /** Names of models that nobody outside has beaten, that have beaten nobody outside, or that stand apart; null when connected. */
  readonly groups: Readonly<Record<keyof BeatenGroups, readonly (readonly string[])[]>> | null;
  /** Null above the number of models that are fitted: there would be tens of thousands. */
  readonly pairs: readonly ModelPair[] | null;
}

/** What each of the compared models won. */
export const modelStandings: Measure<ModelStandings> = {
  id: 'model-standings',
  each: comparisonsIn,
  needs: (about, param) => noComparisons({ about, param }),
  readsTexts: true,
  isHeavy: true,
  query(ask) {
    const { filter, about, param } = ask;
    const sides = sidesOf(ask);
    return sides?.models ? { games: gameQuery(filter, about, param?.number ?? 0, sides, sides.models) } : {};
  },
  shape({ games: rows = [] }) {
    const names = [...new Set(rows.flatMap(({ first, second }) => [String(first), String(second)]))].sort();
    const place = new Map(names.map((name, at) => [name, at]));
    const games = rows.map((row): Games => ({
      first: place.get(String(row.first))!,
      second: place.get(String(row.second))!,
      firstWins: Number(row.first_wins),
      secondWins: Number(row.second_wins),
      ties: Number(row.ties),
      items: Number(row.items),
    }));
    const { models, isConnected, groups } = standingsOf(names, games, POINT);
    return { games, models, isConnected, groups, pairs: isConnected === null ? null : pairsOf(games, names) };
  },
  refine(data, _ask, resampling) {
    const names = data.models.map(({ name }) => name);
    return { ...data, ...standingsOf(names, data.games, resampling) };
  },
};

function standingsOf(
  names: readonly string[],
  games: readonly Games[],
  resampling: Resampling,
): Pick<ModelStandings, 'models' | 'isConnected' | 'groups'> {
  if (games.length === 0) return { models: [], isConnected: null, groups: null };
  const { candidates, isConnected, groups } = standings(names.length, games, resampling);
  return {
    models: candidates.map((standing, at) => ({ name: names[at]!, ...standing })),
    isConnected,
    groups: groups && namedGroups(groups, names),
  };
}

function namedGroups(groups: NonNullable<Standings['groups']>, names: readonly string[]) {
  const named = (group: readonly (readonly number[])[]) =>
    group.map((members) => members.map((at) => names[at]!));
  return {
    undefeated: named(groups.undefeated),
    winless: named(groups.winless),
    apart: named(groups.apart),
  };
}

/** Every two models that met, once. */
function pairsOf(games: readonly Games[], names: readonly string[]): readonly ModelPair[] {
  const met = new Map<string, { a: number; b: number; aWins: number; bWins: number; ties: number }>();
  for (const { first, second, firstWins, secondWins, ties, items } of games) {
    const [a, b] = first < second ? [first, second] : [second, first];
    const key = `${String(a)} ${String(b)}`;
    const pair = met.get(key) ?? { a, b, aWins: 0, bWins: 0, ties: 0 };
    pair.aWins += items * (first === a ? firstWins : secondWins);
    pair.bWins += items * (first === a ? secondWins : firstWins);
    pair.ties += items * ties;
    met.set(key, pair);
  }
  return [...met.values()]
    .sort((one, other) => one.a - other.a || one.b - other.b)
    .map(({ a, b, aWins, bWins, ties }) => ({
      a: names[a]!,
      b: names[b]!,
      games: aWins + bWins + ties,
      aWins,
      bWins,
      ties,
    }));
}
