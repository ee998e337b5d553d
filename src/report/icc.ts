import type { Engine, Rows } from '../engine/engine.ts';
import type { About, Question } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { ratingQuery } from '../sql/shared-items.ts';
import { icc, type IccForm } from '../stats/icc.ts';
import { itemCount, ratingCount } from '../stats/profiles.ts';
import type { Ratings } from './ratings.ts';
import { bareFigure } from './figure.ts';
import type { AgreementFigures, AgreementOfAnnotator } from './types.ts';

const FORMS: readonly IccForm[] = ['ICC1', 'ICC_A1', 'ICC_C1', 'ICC1k', 'ICC_Ak', 'ICC_Ck'];

/** The intraclass correlations of numbers where every annotator rated every item; null elsewhere. */
export async function iccFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  { question, profiles, scale }: Ratings,
  annotators: readonly AgreementOfAnnotator[],
): Promise<AgreementFigures['icc']> {
  const items = itemCount(profiles);
  const isComplete =
    annotators.every((annotator) => annotator.items === items) &&
    ratingCount(profiles) === items * annotators.length;
  if (!isNumeric(question) || items === 0 || annotators.length < 2 || !isComplete) return null;
  const rows = itemRows(await engine.query(ratingQuery(filter, about, at)), about, scale.numbers ?? []);
  const figures = FORMS.map((form) => [form, bareFigure(icc(rows, form))] as const);
  return Object.fromEntries(figures) as AgreementFigures['icc'];
}

const isNumeric = ({ kind, level }: Question): boolean =>
  kind === 'rating' || kind === 'number' || level === 'interval' || level === 'ratio';

/** Items x annotators in an order that the files have no part in, because sums of fractions depend on it. */
function itemRows(rows: Rows, about: About, numbers: readonly number[]): readonly (readonly number[])[] {
  const idOf = (annotator: unknown) => about.annotators[Number(annotator)]!.id;
  const items = Map.groupBy(rows, ({ record }) => record);
  const table = [...items.values()].map((ratings) =>
    ratings
      .toSorted((a, b) => (idOf(a['annotator']) < idOf(b['annotator']) ? -1 : 1))
      .map(({ value }) => numbers[Number(value)]!),
  );
  return table.sort(compareRows);
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, place) => number !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
