import type { Engine } from '../../src/engine/engine.ts';
import { loadNode } from '../../src/engine/node.ts';
import type { About, Campaign } from '../../src/model/campaign.ts';
import { agreement } from '../../src/report/agreement.ts';
import { QUESTION } from '../../src/report/document.ts';
import { knownOf, type Known } from '../../src/report/known.ts';
import type { AgreementFigures } from '../../src/report/types.ts';
import { ratingArrayQuery } from '../../src/sql/rating-arrays.ts';
import { profileQuery, valueQuery } from '../../src/sql/ratings.ts';
import type { Profiles } from '../../src/stats/data/profiles.ts';
import type { Ratings } from '../../src/stats/data/ratings.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { profilesOf } from '../../src/measures/rows/profile-rows.ts';
import { ratingsOf } from '../../src/measures/rows/rating-rows.ts';

/** One question of a campaign in an engine. What is asked of it can be of what a link leaves: the text after its `#`. */
export interface Asked {
  readonly engine: Engine;
  readonly about: About;
  readonly at: number;
}

export async function asking<T>(
  { about, tables, texts }: Campaign,
  question: string,
  ask: (asked: Asked) => Promise<T>,
): Promise<T> {
  const engine = await loadNode(tables, texts);
  try {
    return await ask({ engine, about, at: about.questions.findIndex(({ name }) => name === question) });
  } finally {
    await engine.close();
  }
}

/** As the report has it; the intervals are of few resamples, as nothing is compared with them. */
export const agreementOn = async (asked: Asked, fragment = ''): Promise<AgreementFigures> =>
  (await agreement(knownOn(asked, fragment)))!;

/** What measures know of the question. */
export function knownOn({ engine, about, at }: Asked, fragment: string): Known {
  const known = knownOf(engine, about, readFragment(fragment).filter, { replicates: 2, seed: 1 });
  return known.at({ key: about.questions[at]!.name, number: at });
}

/** How often each value was answered, as the report has it. */
export const valuesOf = async (asked: Asked, fragment = '') =>
  (await QUESTION.values(knownOn(asked, fragment)))!;

/** The values of the question in the order of their codes. */
export async function keysOf({ engine, at }: Asked): Promise<readonly string[]> {
  return (await engine.query(valueQuery(at))).map(({ key }) => String(key));
}

export async function ratingsIn(asked: Asked, fragment = ''): Promise<Ratings> {
  const { engine, about, at } = asked;
  const query = ratingArrayQuery(readFragment(fragment).filter, about, at);
  return ratingsOf(await engine.arrays(query), about, (await keysOf(asked)).length);
}

export async function profilesIn(asked: Asked, fragment = ''): Promise<Profiles> {
  const { engine, about, at } = asked;
  const { length: size } = await keysOf(asked);
  return profilesOf(await engine.query(profileQuery(readFragment(fragment).filter, about, at, size)), size);
}
