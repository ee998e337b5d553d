import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { ComparedSides, SideModels } from '../model/compared-sides.ts';
import type { Filter } from '../model/filter.ts';
import { gameQuery } from '../sql/comparisons.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { standings, type Games } from '../stats/choices/standings.ts';
import { figure } from './figure.ts';
import type { ModelPair, PreferenceFigures } from './types.ts';

type Models = Pick<PreferenceFigures, 'models' | 'noModels' | 'connected' | 'groups' | 'pairs'>;

export const NO_MODELS: Models = {
  models: null,
  noModels: 'unknown_models',
  connected: null,
  groups: null,
  pairs: null,
};

/** What each of the compared models won, in order of their names. */
export async function modelFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  sides: ComparedSides,
  from: SideModels,
  resampling: Resampling,
): Promise<Models> {
  const rows = await engine.query(gameQuery(filter, about, at, sides, from));
  if (rows.length === 0) return NO_MODELS;
  const names = [...new Set(rows.flatMap(({ first, second }) => [String(first), String(second)]))].sort();
  const place = new Map(names.map((name, at) => [name, at]));
  const games = rows.map((row): Games => ({
    first: place.get(String(row['first']))!,
    second: place.get(String(row['second']))!,
    firstWins: Number(row['first_wins']),
    secondWins: Number(row['second_wins']),
    ties: Number(row['ties']),
    items: Number(row['items']),
  }));
  const { candidates, isConnected, groups } = standings(names.length, games, resampling);
  const named = (group: readonly (readonly number[])[]) =>
    group.map((members) => members.map((at) => names[at]!));
  return {
    models: Object.fromEntries(
      candidates.map(({ winRate, ability, ...counts }, at) => [
        names[at]!,
        { ...counts, winRate: figure(winRate), ability: figure(ability) },
      ]),
    ),
    noModels: null,
    connected: isConnected,
    groups: groups && {
      undefeated: named(groups.undefeated),
      winless: named(groups.winless),
      apart: named(groups.apart),
    },
    // Above the number of models that are fitted there would be tens of thousands of pairs.
    pairs: isConnected === null ? null : pairsOf(games, names),
  };
}

/** Every two models that met, once, the smaller name first. */
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
