import type { AlphaKind, Scale } from '../../stats/data/distance.ts';
import { type Profiles, pairable, itemCount, ratingCount } from '../../stats/data/profiles.ts';
import type { Ratings } from '../../stats/data/ratings.ts';
import { type Estimate, noEstimate } from '../../stats/data/estimate.ts';
import type { Question } from '../../model/campaign.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import type { Ask } from '../../model/ask.ts';
import type { Sql } from '../../sql/sql.ts';
import { profileQuery, valueQuery, setQuery } from '../../sql/ratings.ts';
import { ratingArrayQuery } from '../../sql/rating-arrays.ts';
import type { Rows, Arrays } from '../../engine/engine.ts';
import { headlineKind, kindName } from './alpha-kinds.ts';
import { isChosenByAnswer } from './chosen-by-answer.ts';
import { scaleOf, profilesOf } from '../rows/profile-rows.ts';
import { inOwnOrder, ratingsOf } from '../rows/rating-rows.ts';
import { alphaWithInterval } from '../../stats/agreement/alpha-with-interval.ts';
import { krippendorffAlpha, type Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../stats/agreement/percent-agreement.ts';
import { majorityBaseline } from '../../stats/agreement/majority-baseline.ts';

/** Agreement on one question. */
export interface AgreementLine {
  readonly number: number;
  readonly title: string;
  readonly kind: AlphaKind;
  readonly kindName: string;
  readonly profiles: Profiles;
  /** Who gave what, where the interval is for other people too; else null. */
  readonly given: Ratings | null;
  readonly scale: Scale;
  readonly alpha: Estimate;
  /** The interval is that of an earlier filter, until the new one is ready. */
  readonly isOld: boolean;
  readonly percent: number | null;
  readonly baseline: number | null;
  readonly items: number;
  readonly ratings: number;
}

/** Agreement on every question that can be compared. */
export interface Agreement {
  readonly lines: readonly AgreementLine[];
  /** Questions left out because only some of their answers are selected. */
  readonly off: readonly string[];
}

export const isCompared = ({ kind }: Question): boolean => QUESTION_TYPES[kind].compared !== null;

export function agreementQuery({ filter, about }: Ask): Readonly<Record<string, Sql>> {
  const queries: Record<string, Sql> = {};
  about.questions.forEach((question, number) => {
    if (!isCompared(question)) return;
    queries[`profiles${String(number)}`] = profileQuery(filter, about, number, question.values);
    queries[`values${String(number)}`] = valueQuery(number);
    queries[`sets${String(number)}`] = setQuery(number);
  });
  return queries;
}

/** Who gave what, which only intervals for other people take. */
export function agreementArrays({ filter, about }: Ask): Readonly<Record<string, Sql>> {
  if (!filter.otherPeople) return {};
  return Object.fromEntries(
    about.questions.flatMap((question, number) =>
      isCompared(question)
        ? [[`ratings${String(number)}`, ratingArrayQuery(filter, about, number)] as const]
        : [],
    ),
  );
}

/** Point estimates; their intervals come with `refineAgreement`. */
export function shapeAgreement(
  rows: Readonly<Record<string, Rows>>,
  { about, filter }: Ask,
  arrays: Readonly<Record<string, Arrays>> = {},
): Agreement {
  const isOff = (question: Question) => isChosenByAnswer(filter, question);
  const lines = about.questions.flatMap((question, number): readonly AgreementLine[] => {
    const kind = headlineKind(question, filter);
    if (!kind || isOff(question)) return [];
    const of = (name: string) => rows[`${name}${String(number)}`] ?? [];
    const { size, scale } = scaleOf(question, of('values'), of('sets'));
    return [
      {
        number,
        title: question.title,
        kind,
        kindName: kindName(kind, question),
        given: filter.otherPeople
          ? inOwnOrder(ratingsOf(arrays[`ratings${String(number)}`] ?? {}, about, size), about)
          : null,
        scale,
        ...valuesOf(of('profiles'), size, kind, scale),
        isOld: false,
      },
    ];
  });
  return { lines, off: about.questions.filter(isOff).map(({ title }) => title) };
}

type Values = Pick<AgreementLine, 'profiles' | 'alpha' | 'percent' | 'baseline' | 'items' | 'ratings'>;

function valuesOf(rows: Rows, size: number, kind: AlphaKind, scale: Scale): Values {
  const profiles = pairable(profilesOf(rows, size));
  const { value, why } = krippendorffAlpha(profiles, kind, scale);
  return {
    profiles,
    alpha: { value, why, low: null, high: null, se: null },
    percent: percentAgreement(profiles, 'items').value,
    baseline: majorityBaseline(profiles).value,
    items: itemCount(profiles),
    ratings: ratingCount(profiles),
  };
}

export function refineAgreement(data: Agreement, _ask: Ask, resampling: Resampling): Agreement {
  const lines = data.lines.map((line) => ({
    ...line,
    isOld: false,
    alpha:
      line.alpha.why === null
        ? alphaWithInterval({ ...line, ratings: line.given }, line.kind, resampling)
        : noEstimate(line.alpha.why),
  }));
  return { ...data, lines };
}
