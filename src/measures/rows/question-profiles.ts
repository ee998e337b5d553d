import type { Ask, Reason } from '../../model/ask.ts';
import { questionOf } from './questions.ts';
import type { Sql } from '../../sql/sql.ts';
import { profileQuery, valueQuery, setQuery } from '../../sql/ratings.ts';
import type { Rows } from '../../engine/engine.ts';
import type { Profiles } from '../../stats/data/profiles.ts';
import type { Scale } from '../../stats/data/distance.ts';
import { scaleOf, profilesOf } from './profile-rows.ts';

/** Why answers to a question cannot be compared at all; null where they can. */
export const noSubmissions = (ask: Pick<Ask, 'about' | 'param'>): Reason | null =>
  ask.about.submissions > 0
    ? null
    : { title: questionOf(ask).title, missing: 'There are no answers to compare.' };

/** What the records of a question are counted by. */
export function profileQueries(ask: Ask): Readonly<Record<'profiles' | 'values' | 'sets', Sql>> {
  const { filter, about, param } = ask;
  const number = param?.number ?? 0;
  return {
    profiles: profileQuery(filter, about, number, questionOf(ask).values),
    values: valueQuery(number),
    sets: setQuery(number),
  };
}

/** The answers to these queries as the statistics take them; records with one answer are among them. */
export function profilesAndScale(
  { profiles = [], values = [], sets = [] }: Readonly<Record<string, Rows>>,
  ask: Ask,
): { readonly profiles: Profiles; readonly scale: Scale } {
  const { size, scale } = scaleOf(questionOf(ask), values, sets);
  return { profiles: profilesOf(profiles, size), scale };
}
