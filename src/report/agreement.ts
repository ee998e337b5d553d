import { characterAgreement } from '../measures/agreement/character-agreement.ts';
import { alphaKey } from '../measures/agreement/coefficients.ts';
import { isChosenByAnswer } from '../measures/agreement/chosen-by-answer.ts';
import { intraclass } from '../measures/agreement/intraclass.ts';
import { labelAgreement } from '../measures/agreement/label-agreement.ts';
import { questionAgreement } from '../measures/agreement/question-agreement.ts';
import { rankingAgreement } from '../measures/agreement/ranking-agreement.ts';
import { sharedAnswers } from '../measures/agreement/shared-answers.ts';
import { spanAgreement, type SpanAgreement } from '../measures/agreement/span-agreement.ts';
import { textAgreement } from '../measures/agreement/text-agreement.ts';
import { groupAgreement } from '../measures/people/group-agreement.ts';
import { personPairs } from '../measures/people/person-pairs.ts';
import { questionFacts } from '../measures/remarks/question-facts.ts';
import { questionRemarks } from '../measures/remarks/question-remarks.ts';
import type { Remark } from '../measures/remarks/remarks.ts';
import { questionOf } from '../measures/rows/questions.ts';
import type { QuestionKind } from '../model/campaign.ts';
import type { SpanMatch } from '../stats/text/span-pairs.ts';
import type { IccForm } from '../stats/agreement/icc.ts';
import type { AlphaKind } from '../stats/data/distance.ts';
import type { Estimate } from '../stats/data/estimate.ts';
import { estimateOf, unknown } from './estimate.ts';
import type { Known } from './known.ts';
import { raters, withoutRatings } from './raters.ts';
import { from, told, where, type Entry, type Told } from './told.ts';

/** The coefficient that a page shows first; for answers without an alpha its path. */
export type Headline = AlphaKind | 'kendallW' | 'f1.exact' | 'text.editSimilarity';

const HEADLINES: Readonly<Partial<Record<QuestionKind, Headline>>> = {
  ranking: 'kendallW',
  span: 'f1.exact',
  text: 'text.editSimilarity',
};

/** What answers that are no ratings do not have. */
const OTHER = unknown('other_type');

type Alphas = Readonly<Partial<Record<AlphaKind, Estimate>>>;

const NO_ALPHAS: Alphas = {};

type PerLabel = Readonly<
  Record<
    string,
    { readonly alpha: Estimate; readonly specific: Estimate; readonly prevalence: number | null }
  >
>;

const NO_LABELS: PerLabel = {};

type Percent = Readonly<Record<'items' | 'pairs' | 'unanimous', Estimate>>;

type Weighted = Readonly<Record<'fleissKappa' | 'gwetAc2' | 'brennanPrediger', Estimate>>;

/** The coefficients whose keys begin so, by the rest of their keys. */
function below<Estimates extends { readonly [Name in keyof Estimates]?: Estimate }>(
  byKey: Readonly<Record<string, Estimate>>,
  start: string,
): Estimates {
  const found = Object.entries(byKey).flatMap(([key, estimate]) =>
    key.startsWith(start) ? [[key.slice(start.length), estimateOf(estimate)]] : [],
  );
  return Object.fromEntries(found) as Estimates;
}

/** Of rated answers one thing, of rankings, spans and texts another. */
const rated =
  <Value>(ratings: Entry<Value>, others: Entry<Value>): Entry<Value> =>
  (known) =>
    known.has(questionAgreement) ? ratings(known) : others(known);

const AGREEMENT = {
  items: rated(
    from(questionAgreement, ({ items }) => items),
    from(sharedAnswers, ({ items }) => items),
  ),
  ratings: rated(
    from(questionAgreement, ({ ratings }) => ratings),
    from(sharedAnswers, ({ answers }) => answers),
  ),
  annotators: rated(
    raters,
    from(sharedAnswers, ({ people }) => people.map(withoutRatings)),
  ),
  percent: where(questionAgreement, ({ byKey }) => below<Percent>(byKey, 'percent.'), {
    items: OTHER,
    pairs: OTHER,
    unanimous: OTHER,
  }),
  krippendorffAlpha: where(questionAgreement, ({ byKey }) => below<Alphas>(byKey, alphaKey('')), NO_ALPHAS),
  headline: (known: Known): Promise<Headline> =>
    known.has(questionAgreement)
      ? known.of(questionAgreement).then(({ headline }) => headline)
      : Promise.resolve(HEADLINES[questionOf(known.ask).kind]!),
  perLabel: where(
    labelAgreement,
    ({ lines }): PerLabel =>
      Object.fromEntries(
        lines.map(({ value, alpha, specific, prevalence }) => [
          value,
          { alpha: estimateOf(alpha), specific: estimateOf(specific), prevalence },
        ]),
      ),
    NO_LABELS,
  ),
  fleissKappa: where(questionAgreement, ({ byKey }) => estimateOf(byKey.fleissKappa!), OTHER),
  gwetAc1: where(questionAgreement, ({ byKey }) => estimateOf(byKey.gwetAc1!), OTHER),
  brennanPrediger: where(questionAgreement, ({ byKey }) => estimateOf(byKey.brennanPrediger!), OTHER),
  /** Null where values have no order. */
  weighted: where(
    questionAgreement,
    ({ byKey }) =>
      'weighted.linear.fleissKappa' in byKey
        ? {
            linear: below<Weighted>(byKey, 'weighted.linear.'),
            quadratic: below<Weighted>(byKey, 'weighted.quadratic.'),
            ordinal: below<Weighted>(byKey, 'weighted.ordinal.'),
          }
        : null,
    null,
  ),
  pairs: where(
    personPairs,
    (pairs) =>
      pairs.map(({ a, b, items, percent, cohenKappa, linear, quadratic, scottPi }) => ({
        a,
        b,
        items,
        percent: estimateOf(percent),
        cohenKappa: cohenKappa && estimateOf(cohenKappa),
        linear: linear && estimateOf(linear),
        quadratic: quadratic && estimateOf(quadratic),
        scottPi: scottPi && estimateOf(scottPi),
      })),
    [],
  ),
  /** Null where people are of no groups. */
  groups: where(
    groupAgreement,
    ({ groupings, found }) =>
      groupings.length === 0
        ? null
        : groupings.map(({ name: field, groups }, at) => ({
            field,
            within: found[at]!.within.map(({ people, items, alpha }, group) => ({
              group: groups[group]!.name,
              people,
              items,
              alpha: estimateOf(alpha),
            })),
            between: found[at]!.between.map(({ first, second, items, alpha, difference }) => ({
              a: groups[first]!.name,
              b: groups[second]!.name,
              items,
              alpha: estimateOf(alpha),
              difference: estimateOf(difference),
            })),
          })),
    null,
  ),
  icc: where(
    intraclass,
    (forms) =>
      forms &&
      (Object.fromEntries(forms.map(([form, point]) => [form, estimateOf(point)])) as Readonly<
        Record<IccForm, Estimate>
      >),
    null,
  ),
  kendallW: where(rankingAgreement, ({ agreement: { concordance } }) => estimateOf(concordance), null),
  tauB: where(rankingAgreement, ({ agreement: { tau } }) => estimateOf(tau), null),
  f1: async (known: Known) =>
    known.has(spanAgreement)
      ? {
          exact: await from(spanAgreement, f1Of('exact'))(known),
          overlap: await from(spanAgreement, f1Of('overlap'))(known),
          characterAlpha: await from(characterAgreement, ({ alpha }) => estimateOf(alpha))(known),
        }
      : null,
  text: where(
    textAgreement,
    ({ agreement: found }) =>
      found && {
        exact: estimateOf(found.exact),
        editSimilarity: estimateOf(found.edit),
        tokenF1: estimateOf(found.words),
      },
    null,
  ),
};

/** Of all labels together. */
const f1Of =
  (match: SpanMatch) =>
  ({ lines }: SpanAgreement): Estimate =>
    estimateOf(lines.find((line) => line.label === null && line.match === match)!.f1);

/** Agreement on one question; null where nobody is named, or only chosen answers are kept. */
export const agreement: Entry<Told<typeof AGREEMENT> | null> = async (known) => {
  const { about, filter } = known.ask;
  return about.annotators.length === 0 || isChosenByAnswer(filter, questionOf(known.ask))
    ? null
    : told(AGREEMENT, known);
};

/** What the page says beside the agreement; rankings, spans and texts have coefficients of their own, and no remarks. */
export const remarks: Entry<readonly Remark[]> = async (known) => {
  const { about, filter } = known.ask;
  const isKnown = about.annotators.length > 0 && !isChosenByAnswer(filter, questionOf(known.ask));
  if (!isKnown || !known.has(questionAgreement)) return [];
  const { byKey, headline, items, ratings } = await known.of(questionAgreement);
  const facts = await known.of(questionFacts);
  return questionRemarks(
    { alpha: byKey[alphaKey(headline)]!, percent: byKey['percent.items']!.value, items, ratings },
    facts,
    known.ask,
  );
};
