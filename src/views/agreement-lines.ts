import type { Ask } from '../chart/view.ts';
import type { Rows } from '../engine/engine.ts';
import type { Question } from '../model/campaign.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import { profileQuery, setQuery, valueQuery, withoutAnswers } from '../sql/ratings.ts';
import type { Sql } from '../sql/sql.ts';
import type { AlphaKind, Scale } from '../stats/distance.ts';
import { noEstimate, type Estimate } from '../stats/estimate.ts';
import { alphaEstimate, krippendorffAlpha } from '../stats/krippendorff-alpha.ts';
import { majorityBaseline } from '../stats/majority-baseline.ts';
import { percentAgreement } from '../stats/percent-agreement.ts';
import { itemCount, pairable, ratingCount, type Profiles } from '../stats/profiles.ts';
import { alphaKinds, profilesOf, scaleOf } from './profile-rows.ts';

export const REPLICATES = 1000;

/** Agreement on one question. */
export interface AgreementLine {
  readonly number: number;
  readonly title: string;
  readonly kind: AlphaKind;
  readonly profiles: Profiles;
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

/** Point estimates; their intervals come with `refineAgreement`. */
export function shapeAgreement(rows: Readonly<Record<string, Rows>>, { about, filter }: Ask): Agreement {
  // Among chosen answers everyone agrees: a filter that keeps only these leaves nothing to measure.
  const isOff = ({ name }: Question) => filter.only === true && withoutAnswers(filter, name) !== filter;
  const lines = about.questions.flatMap((question, number): readonly AgreementLine[] => {
    const [kind] = alphaKinds(question);
    if (!kind || isOff(question)) return [];
    const of = (name: string) => rows[`${name}${String(number)}`] ?? [];
    const { size, scale } = scaleOf(question, of('values'), of('sets'));
    const values = shapeOnce(of('profiles'), size, kind, scale);
    return [{ number, title: question.title, kind, scale, ...values, isOld: false }];
  });
  return { lines, off: about.questions.filter(isOff).map(({ title }) => title) };
}

type Values = Omit<AgreementLine, 'number' | 'title' | 'kind' | 'scale' | 'isOld'>;

const shaped = new WeakMap<Rows, Values>();

/** The sentences of a page and its figure get the same rows, and there may be tens of thousands of them. */
function shapeOnce(rows: Rows, size: number, kind: AlphaKind, scale: Scale): Values {
  const known = shaped.get(rows);
  if (known) return known;
  const profiles = pairable(profilesOf(rows, size));
  const { value, why } = krippendorffAlpha(profiles, kind, scale);
  const values: Values = {
    profiles,
    alpha: { value, why, low: null, high: null, se: null },
    percent: percentAgreement(profiles, 'items').value,
    baseline: majorityBaseline(profiles).value,
    items: itemCount(profiles),
    ratings: ratingCount(profiles),
  };
  shaped.set(rows, values);
  return values;
}

export function refineAgreement(data: Agreement, _ask: Ask, seed: number): Agreement {
  const lines = data.lines.map((line) => ({
    ...line,
    isOld: false,
    alpha:
      line.alpha.why === null
        ? alphaEstimate(line.profiles, line.kind, line.scale, { replicates: REPLICATES, seed })
        : noEstimate(line.alpha.why),
  }));
  return { ...data, lines };
}

/** Fresh values with the intervals of before, marked as old. */
export function carryIntervals(fresh: Agreement, old: Agreement): Agreement {
  const lines = fresh.lines.map((line) => {
    const before = old.lines.find(({ number }) => number === line.number)?.alpha;
    return before && before.low !== null && line.alpha.value !== null
      ? { ...line, alpha: { ...line.alpha, low: before.low, high: before.high }, isOld: true }
      : line;
  });
  return { ...fresh, lines };
}
