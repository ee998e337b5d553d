import { askAll } from '../engine/ask.ts';
import type { Ask } from '../chart/view.ts';
import type { Engine } from '../engine/engine.ts';
import { alphaWithoutEstimates } from '../stats/alpha-without-estimates.ts';
import type { Resampling } from '../stats/krippendorff-alpha.ts';
import { agreementWithOthers, givenRatings, ratingArrays, scaleQueries } from '../views/annotator-ratings.ts';
import { byId } from './annotators.ts';
import { figure } from './figure.ts';
import type { AgreementOfAnnotator } from './types.ts';

/** How each person with a comparable answer agrees with the others, and these with each other, in order of their ids. */
export async function agreementOfPeople(
  engine: Engine,
  ask: Ask,
  resampling: Resampling,
): Promise<readonly AgreementOfAnnotator[]> {
  const rows = await askAll(engine, scaleQueries(ask));
  const ratings = await engine.arrays(ratingArrays(ask)['ratings']!);
  const given = givenRatings(rows, ask, { ratings });
  const withOthers = agreementWithOthers(given);
  const { people } = alphaWithoutEstimates(given.ratings, given.kind, given.scale, resampling);
  return ask.about.annotators
    .flatMap(({ id }, a): AgreementOfAnnotator[] => {
      const person = people[a];
      return person
        ? [
            {
              id,
              items: person.items,
              leaveOneOut: figure(withOthers[a]!),
              alphaWithout: figure(person.without),
            },
          ]
        : [];
    })
    .sort(byId);
}
