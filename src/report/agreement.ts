import type { Engine } from '../engine/engine.ts';
import type { About, Question } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { profileQuery, setQuery, valueQuery, withoutAnswers } from '../sql/ratings.ts';
import { brennanPrediger } from '../stats/agreement/brennan-prediger.ts';
import type { AlphaKind } from '../stats/data/distance.ts';
import { fleissKappa } from '../stats/agreement/fleiss-kappa.ts';
import { gwetAc } from '../stats/agreement/gwet.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../stats/agreement/percent-agreement.ts';
import { itemCount, pairable, profilesFrom, ratingCount } from '../stats/data/profiles.ts';
import { alphaKinds, headlineKind } from '../measures/agreement/alpha-kinds.ts';
import { alphaWithInterval, type AgreementLine } from '../measures/agreement/agreement-lines.ts';
import { profilesOf, scaleOf } from '../measures/rows/profile-rows.ts';
import { inOwnOrder } from '../measures/rows/rating-rows.ts';
import { agreementOfPeople, ratingsOfPeople } from './people.ts';
import { figure } from './figure.ts';
import { groupFigures } from './groups.ts';
import { iccFigures } from './icc.ts';
import { labelFigures } from './labels.ts';
import { otherAgreement } from './other-agreement.ts';
import { pairFigures } from './pairs.ts';
import type { Ratings } from './ratings.ts';
import type { AgreementFigures, WeightedFigures } from './types.ts';

/** Agreement on one question; null where nobody is named, or only chosen answers are kept. */
export async function agreementFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  resampling: Resampling,
): Promise<AgreementFigures | null> {
  const question = about.questions[at]!;
  if (about.annotators.length === 0 || isChosenByAnswer(filter, question)) return null;
  const headline = headlineKind(question, filter);
  return headline === null
    ? otherAgreement(engine, about, filter, at, resampling)
    : ratingAgreement(engine, about, filter, at, headline, resampling);
}

async function ratingAgreement(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  headline: AlphaKind,
  resampling: Resampling,
): Promise<AgreementFigures> {
  const question = about.questions[at]!;
  const sets = await engine.query(setQuery(at));
  const { size, scale } = scaleOf(question, await engine.query(valueQuery(at)), sets);
  const profiles =
    size === 0
      ? profilesFrom(0, [])
      : profilesOf(await engine.query(profileQuery(filter, about, at, size)), size);
  const ratings: Ratings = { question, profiles, scale };
  const ask = { about, filter, param: { key: question.name, number: at } };
  const given = await ratingsOfPeople(engine, ask);
  const annotators = await agreementOfPeople(engine, ask, given, resampling);
  const shared = pairable(profiles);
  const inOrder = filter.otherPeople ? inOwnOrder(given.ratings, about) : null;
  return {
    items: itemCount(shared),
    ratings: ratingCount(shared),
    annotators,
    percent: {
      items: figure(percentAgreement(profiles, 'items')),
      pairs: figure(percentAgreement(profiles, 'pairs')),
      unanimous: figure(percentAgreement(profiles, 'unanimous')),
    },
    krippendorffAlpha: alphas(ratings, inOrder, resampling),
    headline,
    perLabel: labelFigures(ratings, resampling),
    fleissKappa: figure(fleissKappa(profiles)),
    gwetAc1: figure(gwetAc(profiles)),
    brennanPrediger: figure(brennanPrediger(profiles)),
    weighted: hasOrder(question) ? weighted(ratings) : null,
    pairs: await pairFigures(engine, about, filter, at, scale, hasOrder(question)),
    groups: await groupFigures(engine, ask, given, resampling),
    icc: iccFigures(given, question, about),
    kendallW: null,
    tauB: null,
    f1: null,
    text: null,
  };
}

/** With "only these answers", agreement on the question they belong to would be a foregone conclusion. */
function isChosenByAnswer(filter: Filter, { name }: Question): boolean {
  const others = Object.keys(withoutAnswers(filter, name).questions).length;
  return filter.only === true && others < Object.keys(filter.questions).length;
}

const hasOrder = (question: Question): boolean => alphaKinds(question).includes('ordinal');

function alphas(
  { question, profiles, scale }: Ratings,
  given: AgreementLine['given'],
  resampling: Resampling,
) {
  const one = (kind: AlphaKind) =>
    [kind, figure(alphaWithInterval({ profiles, scale, given }, kind, resampling))] as const;
  return Object.fromEntries(alphaKinds(question).map(one)) as AgreementFigures['krippendorffAlpha'];
}

function weighted({ profiles, scale }: Ratings): AgreementFigures['weighted'] {
  const by = (weighting: 'linear' | 'quadratic' | 'ordinal'): WeightedFigures => ({
    fleissKappa: figure(fleissKappa(profiles, weighting, scale.numbers)),
    gwetAc2: figure(gwetAc(profiles, weighting, scale.numbers)),
    brennanPrediger: figure(brennanPrediger(profiles, weighting, scale.numbers)),
  });
  return { linear: by('linear'), quadratic: by('quadratic'), ordinal: by('ordinal') };
}
