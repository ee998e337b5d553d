import {
  agreementWithSuggestions as measure,
  type AgreementWithSuggestions,
  type Part,
} from '../../measures/suggestions/agreement-with-suggestions.ts';
import { limitsOf } from '../../model/filter.ts';
import { FEW } from '../../model/limits.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { intervalInBrackets, remarkOn } from '../../words/intervals.ts';
import { coefficient, counted } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { carried, withoutOldEnds } from '../families/carried.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { alphaAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { ofQuestion } from '../families/questions.ts';

interface Line {
  readonly text: string;
  readonly alpha: Estimate;
  readonly items: number;
  readonly p: number | null;
}

/** Whether people agree more where they were shown a suggestion. */
export const agreementWithSuggestions = estimates<AgreementWithSuggestions, Line>({
  measure,
  id: 'agreement-with-suggestions',
  definition:
    'Krippendorff’s alpha of people among each other on records with a suggestion and on records without one; the suggestion itself is no answer. 95 % intervals from 1,000 resamples of the records (seed 1), that of the difference from the same ones. People who see a suggestion agree with it and so with each other, which inflates alpha with suggestions; but the two kinds of records may also differ in other ways.',
  carry: (fresh, old) => ({
    ...fresh,
    parts: [carriedPart(fresh.parts[0], old.parts[0]), carriedPart(fresh.parts[1], old.parts[1])],
  }),
  title: ofQuestion(({ parts: [shown, blind], difference, isOld }) => {
    if (difference.value === null) return 'agreement with and without a suggestion cannot be compared';
    const values = `α ${coefficient(shown.alpha.value!)} with a suggestion, ${coefficient(blind.alpha.value!)} without; ${counted(shown.items + blind.items, 'record')}`;
    const { low, high } = withoutOldEnds(difference, isOld);
    if (low === null || high === null) return values;
    if (low > 0) return `people agree more where there is a suggestion (${values})`;
    if (high < 0) return `people agree less where there is a suggestion (${values})`;
    return `no clear difference in agreement with and without a suggestion (${values})`;
  }),
  describe({ parts, difference, isOld }) {
    if (difference.value === null)
      return parts
        .filter(({ alpha }) => alpha.value === null)
        .map(({ text, alpha }) => `On records ${text} there is no alpha: ${WHY[alpha.why ?? 'no_ratings']}.`)
        .join(' ');
    return `The difference in alpha is ${coefficient(difference.value)}${intervalInBrackets(withoutOldEnds(difference, isOld))}. Agreement on records with a suggestion is inflated where people see it before they answer.`;
  },
  note: ({ parts: [shown, blind] }) =>
    `n = ${counted(shown.items, 'record')} with and ${counted(blind.items, 'record')} without a suggestion, each with answers of two or more people.`,
  lines: ({ parts: [shown, blind], difference, p }) => [
    { ...shown, p: null },
    { ...blind, p: null },
    { text: 'difference', alpha: difference, items: shown.items + blind.items, p },
  ],
  columns: ({ isOld }) => [
    textColumn('Records', ({ text }) => text),
    estimateColumns('Alpha', ({ alpha }) => withoutOldEnds(alpha, isOld)),
    numberColumn('Records compared', ({ items }) => items),
    numberColumn('p', ({ p }) => p),
    remarkColumn(({ alpha }) => remarkOn(withoutOldEnds(alpha, isOld))),
  ],
  dots: ({ parts, isOld }) =>
    parts.map(({ text, alpha, items }) => ({
      text,
      estimate: alpha,
      isFaint: isOld || items < FEW,
      term: null,
      missing: items === 0 ? 'no such records' : 'no variation',
      title: `${text}: ${alpha.value === null ? WHY[alpha.why ?? 'no_ratings'] : `alpha ${coefficient(alpha.value)}`}; ${counted(items, 'record')}`,
    })),
  axis: (dots, { parts }, { filter }) =>
    parts.every(({ alpha }) => alpha.value === null)
      ? null
      : alphaAxis(dots, 'Krippendorff’s alpha', limitsOf(filter)),
});

const carriedPart = (fresh: Part, old: Part): Part => ({ ...fresh, alpha: carried(fresh.alpha, old.alpha) });
