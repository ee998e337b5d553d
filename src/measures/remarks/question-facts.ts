import type { Facts } from './remark-facts.ts';
import type { Ask } from '../../model/ask.ts';
import type { Sql } from '../../sql/sql.ts';
import { isCompared } from '../agreement/agreement-lines.ts';
import { profileQuery, valueQuery, setQuery } from '../../sql/ratings.ts';
import {
  constantQuery,
  suggestedQuery,
  completeQuery,
  offsetQuery,
  twoPeopleQuery,
} from '../../sql/rating-facts.ts';
import type { Rows, Row } from '../../engine/engine.ts';
import type { Measure } from '../measure.ts';
import { noSubmissions } from '../rows/question-profiles.ts';
import { questionOf } from '../rows/questions.ts';
import { scaleOf, profilesOf } from '../rows/profile-rows.ts';
import { pairable, type Profiles, valueCounts } from '../../stats/data/profiles.ts';
import { krippendorffAlpha } from '../../stats/agreement/krippendorff-alpha.ts';
import { icc } from '../../stats/agreement/icc.ts';
import { cohenKappa } from '../../stats/agreement/cohen-kappa.ts';
import { scottPi } from '../../stats/agreement/scott-pi.ts';
import { overlapShares } from '../../stats/agreement/overlap-shares.ts';
import type { Question } from '../../model/campaign.ts';
import { alphaKinds } from '../agreement/alpha-kinds.ts';
import { hasNumbers } from '../people/annotator-ratings.ts';
import type { Scale } from '../../stats/data/distance.ts';
import { labelProfiles } from '../../stats/agreement/alpha-of-label.ts';
import { specificAgreement } from '../../stats/agreement/specific-agreement.ts';
import { compareNumbers } from '../../stats/data/complete-matrix.ts';

/** What is known of a question beside its alpha. */
export type QuestionFacts = Omit<Facts, 'percent' | 'alpha' | 'items' | 'halfWidth' | 'plan' | 'filter'>;

/** On longer scales the shares of single values are too small to be compared. */
const MOST_VALUES = 20;

/** What remarks on a question rest on. */
export const questionFacts: Measure<QuestionFacts> = {
  id: 'question-facts',
  each: ({ questions }) =>
    questions.flatMap((question, number) => (isCompared(question) ? [{ key: question.name, number }] : [])),
  needs: (about, param) => noSubmissions({ about, param }),
  query: factQuery,
  shape: shapeFacts,
};

/** What `shapeFacts` needs of the asked question; nothing where its answers are not compared. */
export function factQuery({ filter, about, param }: Ask): Readonly<Record<string, Sql>> {
  const number = param?.number ?? -1;
  const question = about.questions[number];
  if (!question || !isCompared(question)) return {};
  return {
    factProfiles: profileQuery(filter, about, number, question.values),
    factValues: valueQuery(number),
    factSets: setQuery(number),
    constant: constantQuery(filter, about, number),
    ...(question.suggestions > 0 ? { suggested: suggestedQuery(filter, about, number) } : {}),
    ...(hasNumbers(question) ? { complete: completeQuery(filter, about, number) } : {}),
    ...(question.kind === 'rating' ? { offsets: offsetQuery(filter, about, number) } : {}),
    ...(isNominal(question) ? { twoPeople: twoPeopleQuery(filter, about, number) } : {}),
  };
}

/** The facts behind the remarks on a question. */
export function shapeFacts(rows: Readonly<Record<string, Rows>>, ask: Ask): QuestionFacts {
  const question = questionOf(ask);
  const of = (name: string): Rows => rows[name] ?? [];
  const values = of('factValues');
  const { size, scale } = scaleOf(question, values, of('factSets'));
  const all = profilesOf(of('factProfiles'), size);
  const profiles = pairable(all);
  const textOf = (value: number) => valueText(question, values[value], scale.sets?.[value]);
  const hasRatings = hasNumbers(question) && question.kind === 'rating';
  const table = size <= MOST_VALUES ? tableOf(of('twoPeople'), size) : null;
  const complete = matrixOf(of('complete'), ask, scale);
  return {
    largestLabel: largestOf(profiles, textOf),
    rareAgreement: rareAgreementOf(question, profiles, scale),
    differingItems: profiles.weight.reduce(
      (sum, items, p) => sum + (profiles.start[p + 1]! - profiles.start[p]! > 1 ? items : 0),
      0,
    ),
    constantAnnotators: of('constant')
      .map(({ annotator, value }) => ({
        annotator: ask.about.annotators[Number(annotator)]!.name,
        label: textOf(Number(value)),
      }))
      .sort((a, b) => compareTexts(a.annotator, b.annotator) || compareTexts(a.label, b.label)),
    nominal: hasRatings ? krippendorffAlpha(profiles, 'nominal', scale).value : null,
    ordinal: hasRatings ? krippendorffAlpha(profiles, 'ordinal', scale).value : null,
    iccAgreement: complete === null ? null : icc(complete, 'ICC_A1').value,
    iccConsistency: complete === null ? null : icc(complete, 'ICC_C1').value,
    offsets: of('offsets').map(({ apart }) => Number(apart)),
    kappa: table === null ? null : cohenKappa(table).value,
    pi: table === null ? null : scottPi(table).value,
    overlap: question.kind !== 'number' && size <= MOST_VALUES ? overlapShares(all) : null,
    itemsWithSuggestion: Number(of('suggested')[0]?.items ?? 0),
  };
}

const isNominal = (question: Question): boolean => alphaKinds(question)[0] === 'nominal';

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A compared value in words. */
function valueText({ options }: Question, row: Row | undefined, set: readonly number[] | undefined): string {
  if (set) return set.length === 0 ? 'no label' : set.map((at) => options[at]?.text ?? '?').join(', ');
  const key = String(row?.key ?? '');
  return options.find(({ value }) => value === key)?.text ?? key;
}

function largestOf(profiles: Profiles, textOf: (value: number) => string): Facts['largestLabel'] {
  const counts = valueCounts(profiles);
  const sum = counts.reduce((all, ratings) => all + ratings, 0);
  if (sum === 0) return null;
  const most = Math.max(...counts);
  return { label: textOf(counts.indexOf(most)), share: most / sum };
}

/** Specific agreement of the label that was given least; null where there are no labels. */
function rareAgreementOf({ options }: Question, profiles: Profiles, { sets }: Scale): number | null {
  const given = options
    .map((_, label) => labelProfiles(profiles, label, sets))
    .map((own) => ({ own, times: valueCounts(own)[1] ?? 0 }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => a.times - b.times);
  return given[0] ? specificAgreement(given[0].own, 1).value : null;
}

function tableOf(rows: Rows, size: number): readonly (readonly number[])[] | null {
  if (rows.length === 0) return null;
  const table = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const { x, y, n } of rows) table[Number(x)]![Number(y)] = Number(n);
  return table;
}

/** Items by people, in an order that the files have no part in, because sums of fractions depend on it. */
function matrixOf(
  rows: Rows,
  { about }: Ask,
  { numbers = [] }: Scale,
): readonly (readonly number[])[] | null {
  if (rows.length === 0) return null;
  const idOf = (annotator: unknown) => about.annotators[Number(annotator)]!.id;
  const items = [...Map.groupBy(rows, ({ record }) => record).values()].map((own) =>
    own
      .toSorted((a, b) => (idOf(a.annotator) < idOf(b.annotator) ? -1 : 1))
      .map(({ value }) => numbers[Number(value)]!),
  );
  return items.sort(compareNumbers);
}
