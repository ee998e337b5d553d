import { type Profiles, pairable, itemCount } from '../../stats/data/profiles.ts';
import { type Estimate, noEstimate } from '../../stats/data/estimate.ts';
import { type AgainstMajority, againstMajority } from '../../stats/truth/suggestion-quality.ts';
import type { AlphaKind, Scale } from '../../stats/data/distance.ts';
import type { Ask } from '../../model/ask.ts';
import type { Sql } from '../../sql/sql.ts';
import { modelPairQuery, modelMajorityQuery } from '../../sql/suggestion-counts.ts';
import { slicedProfileQuery, suggestionSlices } from '../../sql/sliced-profiles.ts';
import { valueQuery, setQuery } from '../../sql/ratings.ts';
import type { Rows } from '../../engine/engine.ts';
import { questionOf } from '../rows/questions.ts';
import { scaleOf, profilesOf } from '../rows/profile-rows.ts';
import { kindOf } from '../agreement/alpha-kinds.ts';
import {
  krippendorffAlpha,
  alphaEstimate,
  type Resampling,
} from '../../stats/agreement/krippendorff-alpha.ts';
import { pairProfiles, type PairCell } from '../../stats/data/pair-cells.ts';

/** An alpha and the records that it is of. */
export interface Compared {
  readonly profiles: Profiles;
  readonly alpha: Estimate;
  readonly items: number;
}

/** A model and a person. */
export interface ModelLine extends Compared {
  readonly id: string;
  readonly person: string;
  readonly model: string;
  /** Records on which both are equal. */
  readonly equal: number;
}

/** The models that suggest beside the people who answer. */
export interface Models {
  readonly lines: readonly ModelLine[];
  readonly majority: readonly (AgainstMajority & { readonly model: string })[];
  /** People among each other, on records with a suggestion. */
  readonly people: Compared;
  readonly kind: AlphaKind;
  readonly scale: Scale;
  readonly isOld: boolean;
}

export function modelQueries({ filter, about, param }: Ask): Readonly<Record<string, Sql>> {
  const number = param?.number ?? 0;
  return {
    pairs: modelPairQuery(filter, about, number),
    majority: modelMajorityQuery(filter, about, number),
    profiles: slicedProfileQuery(filter, about, number, suggestionSlices(number)),
    values: valueQuery(number),
    sets: setQuery(number),
  };
}

/** Point estimates, by model and then by the person's name. */
export function shapeModels(rows: Readonly<Record<string, Rows>>, ask: Ask): Models {
  const { pairs = [], majority = [], profiles = [], values = [], sets = [] } = rows;
  const question = questionOf(ask);
  const { size, scale } = scaleOf(question, values, sets);
  const kind = kindOf(ask);
  const compared = (some: Profiles): Compared => {
    const shared = pairable(some);
    const { value, why } = krippendorffAlpha(shared, kind, scale);
    const alpha = { value, why, low: null, high: null, se: null };
    return { profiles: shared, alpha, items: itemCount(shared) };
  };
  const lines = grouped(pairs, ({ agent, annotator }) => JSON.stringify([agent, annotator])).map(
    (some): ModelLine => {
      const { id, name } = ask.about.annotators[Number(some[0]!.annotator)]!;
      const equal = sum(some.filter(({ x, y }) => x === y));
      return {
        id,
        person: name,
        model: modelOf(some),
        equal,
        ...compared(pairProfiles(cellsOf(some), size)),
      };
    },
  );
  return {
    lines: lines.toSorted(
      (a, b) =>
        a.model.localeCompare(b.model, 'en') || a.person.localeCompare(b.person, 'en', { numeric: true }),
    ),
    majority: grouped(majority, ({ agent }) => JSON.stringify(agent)).map((some) => ({
      model: modelOf(some),
      ...majorityOf(some, size),
    })),
    people: compared(
      profilesOf(
        profiles.filter(({ slice }) => slice === 'with'),
        size,
      ),
    ),
    kind,
    scale,
    isOld: true,
  };
}

export function refineModels(data: Models, _ask: Ask, resampling: Resampling): Models {
  const { kind, scale } = data;
  const refined = <T extends Compared>(one: T): T => ({
    ...one,
    alpha:
      one.alpha.why === null
        ? alphaEstimate(one.profiles, kind, scale, resampling)
        : noEstimate(one.alpha.why),
  });
  return { ...data, isOld: false, lines: data.lines.map(refined), people: refined(data.people) };
}

const grouped = (rows: Rows, by: (row: Rows[number]) => string): readonly Rows[] => [
  ...Map.groupBy(rows, by).values(),
];

const sum = (rows: Rows): number => rows.reduce((total, { n }) => total + Number(n), 0);

const cellsOf = (rows: Rows): readonly PairCell[] =>
  rows.map(({ x, y, n }) => ({ x: Number(x), y: Number(y), n: Number(n) }));

const modelOf = (rows: Rows): string => {
  const agent = rows[0]?.agent;
  return typeof agent === 'string' ? agent : 'suggestion';
};

function majorityOf(rows: Rows, size: number): AgainstMajority {
  const table = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const { x, y, n } of rows.filter(({ tied }) => tied !== true))
    table[Number(x)]![Number(y)] = Number(n);
  return againstMajority(table, sum(rows.filter(({ tied }) => tied === true)));
}
