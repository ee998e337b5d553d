import type { BeatenGroups } from './beaten-groups.ts';
import { bradleyTerryByItem } from './bradley-terry-by-item.ts';
import { bradleyTerry } from './bradley-terry.ts';
import type { Comparison } from './comparisons.ts';
import { noEstimate, type Estimate } from '../data/estimate.ts';
import { type Why } from '../../model/reason.ts';
import type { Resampling } from '../agreement/krippendorff-alpha.ts';
import { winRate, type WinRate } from './win-rates.ts';

/** Comparisons of two candidates with one outcome, and how many items they are of. */
export interface Games extends Comparison {
  readonly ties: number;
  readonly items: number;
}

export interface Standing {
  readonly games: number;
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
  readonly winRate: WinRate;
  readonly ability: Estimate;
}

export interface Standings {
  readonly candidates: readonly Standing[];
  /** Null without games and with more than 200 candidates, where no fit is tried. */
  readonly isConnected: boolean | null;
  /** The candidates that nobody outside has beaten, or that have beaten nobody outside; null when connected. */
  readonly groups: BeatenGroups | null;
}

/** Every step of a fit inverts a table of candidates x candidates: eight million operations for two hundred. */
const MOST_CANDIDATES = 200;

/** A thousand resamples are a thousand fits of several steps each: with more candidates nobody would wait for them. */
const MOST_RESAMPLED = 50;

/**
 * What each candidate won, with Wilson's interval, and its Bradley-Terry ability. Where items were judged more than once
 * the intervals of abilities are percentiles of resampled items, elsewhere they are of the Fisher information.
 */
export function standings(candidates: number, games: readonly Games[], options: Resampling): Standings {
  const { abilities, isConnected, groups } = abilitiesOf(candidates, games, options);
  const tallies = talliesOf(candidates, games);
  return {
    candidates: tallies.map(({ wins, losses, ties }, candidate) => {
      const met = wins + losses + ties;
      return {
        games: met,
        wins,
        losses,
        ties,
        winRate: winRate(wins + ties / 2, met),
        ability: abilities(candidate),
      };
    }),
    isConnected,
    groups,
  };
}

function talliesOf(candidates: number, games: readonly Games[]) {
  const tallies = Array.from({ length: candidates }, () => ({ wins: 0, losses: 0, ties: 0 }));
  for (const { first, second, firstWins, secondWins, ties, items } of games) {
    const [own, other] = [tallies[first]!, tallies[second]!];
    own.wins += firstWins * items;
    own.losses += secondWins * items;
    other.wins += secondWins * items;
    other.losses += firstWins * items;
    own.ties += ties * items;
    other.ties += ties * items;
  }
  return tallies;
}

interface Abilities extends Omit<Standings, 'candidates'> {
  readonly abilities: (candidate: number) => Estimate;
}

function abilitiesOf(
  candidates: number,
  games: readonly Games[],
  { replicates, seed }: Resampling,
): Abilities {
  if (candidates > MOST_CANDIDATES) return { ...without('too_many_values'), isConnected: null, groups: null };
  const isRepeated = games.some(({ firstWins, secondWins, ties }) => firstWins + secondWins + ties > 1);
  const fit = isRepeated
    ? bradleyTerryByItem(candidates, itemsOf(games), {
        replicates: candidates > MOST_RESAMPLED ? 0 : replicates,
        seed,
      })
    : bradleyTerry(candidates, games.map(totalled));
  if ('abilities' in fit)
    return { abilities: (candidate) => fit.abilities[candidate]!, isConnected: true, groups: null };
  return { ...without(fit.why!), isConnected: fit.groups ? false : null, groups: fit.groups };
}

const without = (why: Why) => ({ abilities: () => noEstimate(why) });

const itemsOf = (games: readonly Games[]): readonly (readonly Comparison[])[] =>
  games.flatMap((game) => new Array<readonly Comparison[]>(game.items).fill([game]));

const totalled = ({ first, second, firstWins, secondWins, ties, items }: Games): Comparison => ({
  first,
  second,
  firstWins: firstWins * items,
  secondWins: secondWins * items,
  ties: ties * items,
});
