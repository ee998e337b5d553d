import type { Figure } from '../../chart/figure.ts';
import {
  agreementWithSuggestions as measure,
  type AgreementWithSuggestions,
  type Part,
} from '../../measures/suggestions/agreement-with-suggestions.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { coefficient, counted } from '../../words/numbers.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';
import { type DotLine, dotIntervals, alphaAxis } from '../../chart/dot-intervals.ts';
import { limitsOf } from '../../model/filter.ts';

/** Whether people agree more where they were shown a suggestion. */
export const agreementWithSuggestions: Figure<AgreementWithSuggestions> = {
  measure,
  id: 'agreement-with-suggestions',
  definition:
    'Krippendorff’s alpha of people among each other on records with a suggestion and on records without one; the suggestion itself is no answer. 95 % intervals from 1,000 resamples of the records (seed 1), that of the difference from the same ones. People who see a suggestion agree with it and so with each other, so alpha with suggestions is inflated; but the two kinds of records may also differ in other ways.',
  carry: (fresh, old) => ({
    ...fresh,
    parts: [carried(fresh.parts[0], old.parts[0]), carried(fresh.parts[1], old.parts[1])],
  }),
  title({ parts: [shown, blind], difference, isOld }, ask) {
    const { title } = questionOf(ask);
    if (difference.value === null)
      return `${title}: agreement with and without a suggestion cannot be compared`;
    const values = `α ${coefficient(shown.alpha.value!)} with a suggestion, ${coefficient(blind.alpha.value!)} without; ${counted(shown.items + blind.items, 'record')}`;
    if (isOld || difference.low === null || difference.high === null) return `${title}: ${values}`;
    if (difference.low > 0) return `${title}: people agree more where there is a suggestion (${values})`;
    if (difference.high < 0) return `${title}: people agree less where there is a suggestion (${values})`;
    return `${title}: no clear difference in agreement with and without a suggestion (${values})`;
  },
  describe({ parts: [shown, blind], difference, isOld }) {
    if (difference.value === null) {
      const missing = [shown, blind].filter(({ alpha }) => alpha.value === null);
      return `${missing.map(({ text, alpha }) => `On records ${text} there is no alpha: ${WHY[alpha.why ?? 'no_ratings']}`).join('. ')}.`;
    }
    const ends =
      isOld || difference.low === null || difference.high === null
        ? ''
        : ` (${coefficient(difference.low)} to ${coefficient(difference.high)})`;
    return `The difference in alpha is ${coefficient(difference.value)}${ends}. Agreement on records with a suggestion is inflated where people see it before they answer.`;
  },
  note: ({ parts: [shown, blind] }) =>
    `n = ${counted(shown.items, 'record')} with and ${counted(blind.items, 'record')} without a suggestion, each with answers of two or more people.`,
  table: ({ parts, difference, p, isOld }) => ({
    columns: [
      { title: 'Records' },
      { title: 'Alpha', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Records compared', numeric: true },
      { title: 'p', numeric: true },
      { title: 'Remark' },
    ],
    rows: [
      ...parts.map((part) => ({ ...part, p: null })),
      { text: 'difference', alpha: difference, items: parts[0].items + parts[1].items, p },
    ].map(({ text, alpha, items, p: value }) => [
      text,
      alpha.value,
      isOld ? null : alpha.low,
      isOld ? null : alpha.high,
      items,
      value,
      alpha.why ? WHY[alpha.why] : alpha.noInterval ? NO_INTERVAL[alpha.noInterval] : null,
    ]),
  }),
  plot({ parts, isOld }, drawing, { filter }) {
    if (parts.every(({ alpha }) => alpha.value === null)) return null;
    const dots = parts.map(({ text, alpha, items }): DotLine => ({
      text,
      estimate: alpha,
      isFaint: isOld || items < 10,
      term: null,
      missing: items === 0 ? 'no such records' : 'no variation',
      title: `${text}: ${alpha.value === null ? WHY[alpha.why ?? 'no_ratings'] : `alpha ${coefficient(alpha.value)}`}; ${counted(items, 'record')}`,
    }));
    return dotIntervals(dots, alphaAxis(dots, 'Krippendorff’s alpha', limitsOf(filter)), drawing);
  },
};

const carried = (fresh: Part, { alpha: { low, high } }: Part): Part =>
  fresh.alpha.value === null ? fresh : { ...fresh, alpha: { ...fresh.alpha, low, high } };
