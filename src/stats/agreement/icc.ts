import { type Coefficient, ORDERED } from './coefficients/coefficient.ts';
import { type Point, noPoint, point, withoutInterval } from '../data/estimate.ts';

/** One-way, two-way absolute agreement, two-way consistency; of one rater, or of the mean of all (k). */
export type IccForm = 'ICC1' | 'ICC_A1' | 'ICC_C1' | 'ICC1k' | 'ICC_Ak' | 'ICC_Ck';

interface MeanSquares {
  readonly items: number;
  readonly raters: number;
  readonly betweenItems: number;
  readonly betweenRaters: number;
  readonly withinItems: number;
  readonly error: number;
}

/**
 * Intraclass correlation of items x raters. Only for complete data (`incomplete` otherwise); null also for fewer than
 * two raters (`no_item_with_two_ratings`), where all ratings are equal (`no_variation`), and where there is one item or
 * the items differ too little for the form (`no_item_variation`).
 * Consistency (C) ignores that a rater is always stricter; agreement (A) does not.
 */
export function icc(rows: readonly (readonly (number | null)[])[], form: IccForm): Point {
  const complete = rows.filter((row): row is readonly number[] => row.every((value) => value !== null));
  const raters = rows[0]?.length ?? 0;
  if (complete.length < rows.length || rows.some((row) => row.length !== raters))
    return noPoint('incomplete');
  if (raters < 2) return noPoint('no_item_with_two_ratings');
  const first = complete[0]![0]!;
  if (complete.every((row) => row.every((value) => value === first))) return noPoint('no_variation');
  if (rows.length < 2) return noPoint('no_item_variation');
  const [systematic, total] = parts(meanSquares(complete), form);
  return total > 0 ? point(systematic / total) : noPoint('no_item_variation');
}

function parts(squares: MeanSquares, form: IccForm): readonly [systematic: number, total: number] {
  const { items: n, raters: k, betweenItems, betweenRaters, withinItems, error } = squares;
  switch (form) {
    case 'ICC1':
      return [betweenItems - withinItems, betweenItems + (k - 1) * withinItems];
    case 'ICC1k':
      return [betweenItems - withinItems, betweenItems];
    case 'ICC_A1':
      return [betweenItems - error, betweenItems + (k - 1) * error + (k * (betweenRaters - error)) / n];
    case 'ICC_Ak':
      return [betweenItems - error, betweenItems + (betweenRaters - error) / n];
    case 'ICC_C1':
      return [betweenItems - error, betweenItems + (k - 1) * error];
    case 'ICC_Ck':
      return [betweenItems - error, betweenItems];
  }
}

function meanSquares(rows: readonly (readonly number[])[]): MeanSquares {
  const items = rows.length;
  const raters = rows[0]!.length;
  const itemMeans = rows.map(mean);
  const raterMeans = rows[0]!.map((_, rater) => mean(rows.map((row) => row[rater]!)));
  const grandMean = mean(itemMeans);
  const itemSquares = raters * squaresAround(itemMeans, grandMean);
  const raterSquares = items * squaresAround(raterMeans, grandMean);
  const within = rows.reduce((sum, row, item) => sum + squaresAround(row, itemMeans[item]!), 0);
  return {
    items,
    raters,
    betweenItems: itemSquares / (items - 1),
    betweenRaters: raterSquares / (raters - 1),
    withinItems: within / (items * (raters - 1)),
    error: (within - raterSquares) / ((items - 1) * (raters - 1)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresAround(values: readonly number[], centre: number): number {
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

const intraclass = (
  form: IccForm,
  name: string,
  title: string,
  value: string,
  isDrawn: boolean,
): Coefficient => ({
  id: `icc.${form}`,
  name,
  title: `intraclass correlation, ${title}`,
  levels: ORDERED,
  forms: ['value', 'number'],
  drawnFor: isDrawn ? ['value', 'number'] : [],
  key: `icc.${form}`,
  isCorrected: true,
  reference: {
    source: 'McGraw & Wong (1996), Psychol. Methods 1, 30–46',
    example: 'Shrout & Fleiss (1979), 6 subjects, 4 judges',
    value,
  },
  compute({ matrix }) {
    const rows = matrix();
    return withoutInterval(rows === null ? noPoint('incomplete') : icc(rows, form));
  },
});

export const intraclassCorrelations: readonly Coefficient[] = [
  intraclass('ICC1', 'ICC(1)', 'one-way, of single people', '0.17', false),
  intraclass('ICC_A1', 'ICC(A,1)', 'absolute agreement of single people', '0.29', true),
  intraclass('ICC_C1', 'ICC(C,1)', 'consistency of single people', '0.71', true),
  intraclass('ICC1k', 'ICC(1,k)', 'one-way, of the mean of all people', '0.44', false),
  intraclass('ICC_Ak', 'ICC(A,k)', 'reliability of the mean of all people', '0.62', true),
  intraclass('ICC_Ck', 'ICC(C,k)', 'consistency of the mean of all people', '0.91', false),
];
