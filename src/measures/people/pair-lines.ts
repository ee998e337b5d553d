import { type Estimate, noEstimate } from '../../stats/data/estimate.ts';
import type { Profiles } from '../../stats/data/profiles.ts';
import type { Scale, AlphaKind } from '../../stats/data/distance.ts';
import type { Ask } from '../../model/ask.ts';
import type { Sql } from '../../sql/sql.ts';
import { sharingQuery, pairQuery } from '../../sql/annotator-pairs.ts';
import { valueQuery, setQuery } from '../../sql/ratings.ts';
import type { Question } from '../../model/campaign.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import type { Rows, Arrays } from '../../engine/engine.ts';
import { questionOf } from '../rows/questions.ts';
import { scaleOf } from '../rows/profile-rows.ts';
import { kindOf, alphaKinds } from '../agreement/alpha-kinds.ts';
import { byName } from './annotator-ratings.ts';
import { pairsOfPeople, type PairOfPeople } from './pair-cells.ts';
import { DRAWN, MOST_VALUES } from './pair-limits.ts';
import { similarityOrder } from '../../stats/agreement/similarity-order.ts';
import { pairKappas, pairProfiles, commonItems, equalShare } from '../../stats/data/pair-cells.ts';
import { onUsedValues } from '../../stats/data/used-in-parts.ts';
import {
  krippendorffAlpha,
  alphaEstimate,
  type Resampling,
} from '../../stats/agreement/krippendorff-alpha.ts';

/** Coefficients of two people who share fewer records are not coloured, and do not count for the order. */
export const FEW = 10;

/** What stands above the diagonal: the coefficient that fits the type of the question. */
export type Shown = 'kappa' | 'quadratic' | 'alpha';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Two people, in order of names. */
export interface Pair {
  readonly a: Person;
  readonly b: Person;
  readonly items: number;
  readonly percent: Estimate;
  readonly kappa: Estimate;
  /** Null where the values have no order. */
  readonly quadratic: Estimate | null;
  readonly alpha: Estimate;
  readonly profiles: Profiles;
  readonly scale: Scale;
}

export interface Pairs {
  readonly shown: Shown;
  readonly kind: AlphaKind;
  /** In order of similarity. */
  readonly people: readonly Person[];
  /** Every two of these people, those without a shared record too, in order of names. */
  readonly pairs: readonly Pair[];
  /** People who share records and are not among them, and people who share none. */
  readonly hidden: number;
  readonly alone: number;
  /** The intervals of alpha are not there yet, or are those of an earlier filter. */
  readonly isOld: boolean;
}

export const pairQueries = ({ filter, about, param }: Ask): Readonly<Record<string, Sql>> => ({
  people: sharingQuery(filter, about, param?.number ?? 0),
  values: valueQuery(param?.number ?? 0),
  sets: setQuery(param?.number ?? 0),
});

export const pairArrays = ({ filter, about, param }: Ask): Readonly<Record<string, Sql>> => ({
  cells: pairQuery(filter, about, param?.number ?? 0, DRAWN),
});

function shownFor(question: Question, kind: AlphaKind): Shown {
  const hasKappa = QUESTION_TYPES[question.kind].compared !== 'set' && question.kind !== 'number';
  if (!hasKappa || kind === 'custom') return 'alpha';
  return kind === 'nominal' ? 'kappa' : 'quadratic';
}

export const coefficientOf = (pair: Pair, shown: Shown): Estimate => pair[shown] ?? pair.kappa;

/** Point estimates, and the intervals that need no resampling. */
export function shapePairs(
  { people: rows = [], values = [], sets = [] }: Readonly<Record<string, Rows>>,
  ask: Ask,
  { cells = {} }: Readonly<Record<string, Arrays>> = {},
): Pairs {
  const question = questionOf(ask);
  const { scale } = scaleOf(question, values, sets);
  const kind = kindOf(ask);
  const shown = shownFor(question, kind);
  const sharing = rows.filter(({ shared }) => Number(shared) > 0);
  const byNames = sharing
    .slice(0, DRAWN.people)
    .map(({ annotator }): Person => ask.about.annotators[Number(annotator)]!)
    .toSorted((a, b) => byName(a, b) || (a.id < b.id ? -1 : 1));
  const given = new Map(pairsOfPeople(cells, ask.about).map((pair) => [keyOf(pair.a, pair.b), pair]));
  const pairs = byNames.flatMap((a, at) =>
    byNames
      .slice(at + 1)
      .map((b) => pairOf(a, b, given.get(keyOf(a.id, b.id))?.cells ?? [], scale, kind, question)),
  );
  const found = new Map(pairs.map((pair) => [keyOf(pair.a.id, pair.b.id), pair]));
  const order = similarityOrder(byNames.length, (a, b) => {
    const pair = found.get(keyOf(byNames[a]!.id, byNames[b]!.id))!;
    const { value } = coefficientOf(pair, shown);
    return pair.items < FEW || value === null ? null : 1 - value;
  });
  const people = order.map((place) => byNames[place]!);
  return {
    shown,
    kind,
    people,
    pairs,
    hidden: sharing.length - people.length,
    alone: rows.length - sharing.length,
    isOld: true,
  };
}

function pairOf(
  a: Person,
  b: Person,
  cells: PairOfPeople['cells'],
  whole: Scale,
  kind: AlphaKind,
  question: Question,
): Pair {
  const kappas = pairKappas(cells, whole.numbers, MOST_VALUES);
  const { parts, scale } = onUsedValues([pairProfiles(cells, question.values)], whole);
  const profiles = parts[0]!;
  const { value, why } = krippendorffAlpha(profiles, kind, scale);
  return {
    a,
    b,
    profiles,
    scale,
    items: commonItems(cells),
    percent: equalShare(cells),
    kappa: kappas?.cohen ?? noEstimate('too_many_values'),
    quadratic: alphaKinds(question).includes('ordinal')
      ? (kappas?.quadratic ?? noEstimate('too_many_values'))
      : null,
    alpha: { value, why: cells.length === 0 ? 'no_common_items' : why, low: null, high: null, se: null },
  };
}

export const refinePairs = (data: Pairs, _ask: Ask, resampling: Resampling): Pairs => ({
  ...data,
  isOld: false,
  pairs: data.pairs.map((pair) =>
    pair.alpha.why === null
      ? {
          ...pair,
          alpha: alphaEstimate(pair.profiles, data.kind, pair.scale, resampling),
        }
      : pair,
  ),
});

const keyOf = (a: string, b: string): string => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`);
