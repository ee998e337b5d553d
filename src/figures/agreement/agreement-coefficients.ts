import {
  agreementCoefficients as measure,
  type AgreementCoefficients,
} from '../../measures/agreement/agreement-coefficients.ts';
import type { ComputedCoefficient } from '../../measures/agreement/coefficients.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { limitsOf } from '../../model/filter.ts';
import { intervalWords, remarkOn } from '../../words/intervals.ts';
import { list } from '../../words/lists.ts';
import { coefficient, count, percent, quantity } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { alphaAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { sharedRecords } from '../families/notes.ts';
import { ofQuestion } from '../families/questions.ts';

interface Line extends Pick<ComputedCoefficient, 'name' | 'estimate' | 'isCorrected'> {
  readonly meaning: string;
}

/** Agreement by every coefficient that fits, so that the one a paper or a client asks for is there too. */
export const agreementCoefficients = estimates<AgreementCoefficients, Line>({
  measure,
  id: 'agreement-coefficients',
  definition:
    'Above and faint: agreement as it is, by several averages. Below: agreement less what chance alone would give, so that 1 is full agreement and 0 is chance. Coefficients differ in what they take for chance, so compare numbers of one coefficient only. Alpha comes first because it allows gaps, any number of people and any distance. Intervals are 95 %: alpha from 1,000 resamples of the records (seed 1), kappas of two people and averages over records from their linearised errors, shares by Wilson. Light’s, Hubert’s and the intraclass coefficients have none here.',
  title: ofQuestion(({ coefficients }) => {
    const plain = coefficients.find(({ isCorrected }) => !isCorrected);
    const alpha = coefficients.find(({ isCorrected }) => isCorrected);
    const parts = [
      ...(plain?.estimate.value == null
        ? []
        : [`${plain.title.split(',')[0]!.replace(/ \(.*/, '')} ${percent(plain.estimate.value)}`]),
      ...(alpha?.estimate.value == null ? [] : [`alpha ${coefficient(alpha.estimate.value)}`]),
    ];
    if (parts.length > 0) return parts.join(', ');
    return coefficients.some(isKnown)
      ? 'alpha cannot be computed, other coefficients can'
      : 'no coefficient can be computed';
  }),
  describe({ coefficients, apart }) {
    const ascending = coefficients
      .filter(({ id, isCorrected }) => isCorrected && id !== MEAN_OF_ALL)
      .map(lineOf)
      .filter(isKnown)
      .toSorted((a, b) => a.estimate.value! - b.estimate.value!);
    const [least, most] = [ascending[0], ascending.at(-1)];
    const points =
      apart?.value == null
        ? ''
        : ` Two answers to a record lie ${quantity(apart.value)} ${apart.value === 1 ? 'point' : 'points'} apart on average.`;
    if (!least || !most) {
      const why = coefficients.find(({ isCorrected }) => isCorrected)?.estimate.why ?? 'no_ratings';
      return `No coefficient that takes chance into account can be computed: ${WHY[why]}.${points}`;
    }
    return least.estimate.value === most.estimate.value
      ? `With chance taken off, agreement is ${meant(least)}.${points}`
      : `With chance taken off, agreement lies between ${meant(least)} and ${meant(most)}.${points}`;
  },
  note({ items, coefficients }) {
    const missing = coefficients.filter((line) => !isKnown(line));
    const faint = coefficients.some(({ isCorrected }) => !isCorrected)
      ? ' Faint: chance is not taken off.'
      : '';
    const unknown =
      missing.length > 0 && missing.length < coefficients.length
        ? ` Not known: ${list(missing.map(({ name }) => name))}; the table says why.`
        : '';
    return `${sharedRecords(items)}${faint}${unknown}`;
  },
  lines: ({ coefficients, apart }) => [
    ...coefficients.map(lineOf),
    ...(apart ? [{ name: '', meaning: DISTANCE, estimate: apart, isCorrected: false }] : []),
  ],
  columns: () => [
    textColumn('Coefficient', ({ meaning }) => meaning),
    estimateColumns('Value', ({ estimate }) => estimate),
    numberColumn('Standard error', ({ estimate }) => estimate.se),
    remarkColumn(({ estimate }) => remarkOn(estimate)),
  ],
  dots: ({ coefficients }, ask) =>
    coefficients
      .map(lineOf)
      .filter(isKnown)
      .map(({ name, meaning, estimate, isCorrected }) => {
        const format = isCorrected ? coefficient : percent;
        return {
          text: name,
          estimate,
          isFaint: !isCorrected,
          term: null,
          missing: '',
          title: `${questionOf(ask).title}: ${meaning} ${format(estimate.value!)}${intervalWords(estimate, format)}`,
        };
      }),
  axis: (dots, _, { filter }) => alphaAxis(dots, 'agreement', limitsOf(filter)),
});

const DISTANCE = 'mean absolute difference of two answers, in points';

/** About the mean of all people's answers, and so higher than agreement between them. */
const MEAN_OF_ALL = 'icc.ICC_Ak';

const lineOf = ({ name, title, estimate, isCorrected, asymmetry }: ComputedCoefficient): Line => ({
  name,
  estimate,
  isCorrected,
  meaning:
    asymmetry === null
      ? title
      : `${title}; where they differ, ${count(asymmetry.above)} answers of the second come later on the scale and ${count(asymmetry.below)} of the first`,
});

const isKnown = ({ estimate }: Pick<Line, 'estimate'>): boolean => estimate.value !== null;

const meant = ({ meaning, estimate }: Line): string => `${coefficient(estimate.value!)} (${meaning})`;
