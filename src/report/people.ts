import { askAll } from '../engine/ask.ts';
import { askMeasure } from '../measures/ask-measure.ts';
import type { Figure } from '../chart/figure.ts';
import type { Ask } from '../model/ask.ts';
import type { Engine } from '../engine/engine.ts';
import { alphaWithoutEstimates } from '../stats/people/alpha-without-estimates.ts';
import { noEstimate, type Estimate } from '../stats/data/estimate.ts';
import { type Why } from '../model/reason.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import {
  agreementWithOthers,
  givenRatings,
  ratingArrays,
  scaleQueries,
  type GivenRatings,
} from '../measures/people/annotator-ratings.ts';
import { knownAnswers } from '../figures/answers/known-answers.ts';
import type { PersonShare } from '../measures/people/person-shares.ts';
import { selfConsistency } from '../figures/people/self-consistency.ts';
import { byId } from './annotators.ts';
import { figure } from './figure.ts';
import type { AgreementOfAnnotator } from './types.ts';

/** Who gave what on a question. */
export async function ratingsOfPeople(engine: Engine, ask: Ask): Promise<GivenRatings> {
  const rows = await askAll(engine, scaleQueries(ask));
  return givenRatings(rows, ask, { ratings: await engine.arrays(ratingArrays(ask)['ratings']!) });
}

/**
 * How each person agrees with the others, and these with each other, with known answers and with themselves, in order
 * of their ids: people with a comparable answer, and those with only such that can be compared otherwise.
 */
export async function agreementOfPeople(
  engine: Engine,
  ask: Ask,
  given: GivenRatings,
  resampling: Resampling,
): Promise<readonly AgreementOfAnnotator[]> {
  const withOthers = agreementWithOthers(given);
  const { people } = alphaWithoutEstimates(given.ratings, given.kind, given.scale, resampling);
  const gold = await sharesOf(engine, ask, knownAnswers, 'no_common_items');
  const again = await sharesOf(engine, ask, selfConsistency, 'no_item_with_two_ratings');
  return ask.about.annotators
    .flatMap(({ id }, a): AgreementOfAnnotator[] => {
      const person = people[a];
      const [known, same] = [gold(id), again(id)];
      if (!person && known?.value == null && same?.value == null) return [];
      return [
        {
          id,
          items: person?.items ?? 0,
          leaveOneOut: figure(withOthers[a]!),
          alphaWithout: figure(person?.without ?? noEstimate('no_item_with_two_ratings')),
          gold: known,
          selfConsistency: same,
        },
      ];
    })
    .sort(byId);
}

/** What a figure says of each person; null of everybody where the campaign has no such figure. */
async function sharesOf<Data extends { readonly people: readonly PersonShare[] }>(
  engine: Engine,
  ask: Ask,
  view: Figure<Data>,
  why: Why,
): Promise<(id: string) => Estimate | null> {
  const params = view.measure.each?.(ask.about) ?? [];
  if (!params.some(({ number }) => number === ask.param?.number)) return () => null;
  const data = await askMeasure(engine, view.measure, ask);
  const shares = new Map(data.people.map(({ id, share }) => [id, share]));
  return (id) => figure(shares.get(id) ?? noEstimate(why));
}
