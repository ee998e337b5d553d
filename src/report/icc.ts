import type { About, Question } from '../model/campaign.ts';
import { icc, type IccForm } from '../stats/agreement/icc.ts';
import type { GivenRatings } from '../measures/people/annotator-ratings.ts';
import { completeMatrix, inOwnOrder } from '../measures/rows/rating-rows.ts';
import { bareFigure } from './figure.ts';
import type { AgreementFigures } from './types.ts';

const FORMS: readonly IccForm[] = ['ICC1', 'ICC_A1', 'ICC_C1', 'ICC1k', 'ICC_Ak', 'ICC_Ck'];

/** The intraclass correlations of numbers where every annotator rated every item; null elsewhere. */
export function iccFigures(
  { ratings, scale }: GivenRatings,
  question: Question,
  about: About,
): AgreementFigures['icc'] {
  if (!isNumeric(question)) return null;
  const rows = completeMatrix(inOwnOrder(ratings, about), scale.numbers ?? []);
  if (rows === null) return null;
  const figures = FORMS.map((form) => [form, bareFigure(icc(rows, form))] as const);
  return Object.fromEntries(figures) as AgreementFigures['icc'];
}

const isNumeric = ({ kind, level }: Question): boolean =>
  kind === 'rating' || kind === 'number' || level === 'interval' || level === 'ratio';
