import type { Figure } from '../../chart/figure.ts';
import {
  agreementCoefficients as measure,
  type AgreementCoefficients,
} from '../../measures/agreement/agreement-coefficients.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { percent, coefficient, quantity, counted } from '../../words/numbers.ts';
import { MEAN_OF_ALL } from '../../measures/agreement/coefficients.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';
import type { Coefficient } from '../../measures/agreement/coefficient.ts';
import { list } from '../../words/lists.ts';
import { dotIntervals, alphaAxis, type DotLine } from '../../chart/dot-intervals.ts';
import { limitsOf } from '../../model/filter.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import type { Ask } from '../../model/ask.ts';

/** Agreement by every coefficient that fits, so that a paper's or a client's one is there too. */
export const agreementCoefficients: Figure<AgreementCoefficients> = {
  measure,
  id: 'agreement-coefficients',
  definition:
    'Above and faint, agreement as it is, by several averages; below, with what chance alone would give taken off: 1 is full agreement, 0 is chance. Coefficients differ in what they take for chance. Alpha is shown first because it allows gaps, any number of people and any distance; compare numbers of one coefficient only. Intervals at 95 %: alpha from 1,000 resamples of the records (seed 1), kappas of two people and averages over records from their linearised errors, shares by Wilson. Light’s, Hubert’s and the intraclass coefficients have none here.',
  // What is shown stays until all is computed anew.
  carry: (_, old) => old,
  title({ coefficients }, ask) {
    const { title } = questionOf(ask);
    const [plain] = coefficients.filter(({ isCorrected }) => !isCorrected);
    const [alpha] = coefficients.filter(({ isCorrected }) => isCorrected);
    const parts = [
      ...(plain?.estimate.value == null
        ? []
        : [`${plain.meaning.split(',')[0]!.replace(/ \(.*/, '')} ${percent(plain.estimate.value)}`]),
      ...(alpha?.estimate.value == null ? [] : [`alpha ${coefficient(alpha.estimate.value)}`]),
    ];
    const isAny = coefficients.some(({ estimate }) => estimate.value !== null);
    const none = isAny
      ? 'alpha cannot be computed, other coefficients can'
      : 'no coefficient can be computed';
    return `${title}: ${parts.length === 0 ? none : parts.join(', ')}`;
  },
  describe({ coefficients, apart }) {
    const known = coefficients.filter(
      ({ name, isCorrected, estimate }) => isCorrected && name !== MEAN_OF_ALL && estimate.value !== null,
    );
    const [least] = known.toSorted((a, b) => a.estimate.value! - b.estimate.value!);
    const most = known.toSorted((a, b) => b.estimate.value! - a.estimate.value!)[0];
    const points =
      apart?.value == null
        ? ''
        : ` Two answers to a record lie ${quantity(apart.value)} ${apart.value === 1 ? 'point' : 'points'} apart on average.`;
    if (!least || !most) {
      const why = coefficients.find(({ isCorrected }) => isCorrected)?.estimate.why ?? 'no_ratings';
      return `No coefficient that takes chance into account can be computed: ${WHY[why]}.${points}`;
    }
    const said = ({ meaning, estimate }: Coefficient) => `${coefficient(estimate.value!)} (${meaning})`;
    return least.estimate.value === most.estimate.value
      ? `With chance taken off agreement is ${said(least)}.${points}`
      : `With chance taken off agreement lies between ${said(least)} and ${said(most)}.${points}`;
  },
  note({ items, coefficients }) {
    const missing = coefficients.filter(({ estimate }) => estimate.value === null);
    const faint = coefficients.some(({ isCorrected }) => !isCorrected)
      ? ' Faint: chance is not taken off.'
      : '';
    const unknown =
      missing.length > 0 && missing.length < coefficients.length
        ? ` Not known: ${list(missing.map(({ name }) => name))}; the table says why.`
        : '';
    return `n = ${counted(items, 'record')} with answers of two or more people.${faint}${unknown}`;
  },
  table: ({ coefficients, apart }) => ({
    columns: [
      { title: 'Coefficient' },
      { title: 'Value', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Standard error', numeric: true },
      { title: 'Remark' },
    ],
    rows: [
      ...coefficients.map(({ meaning, estimate }) => rowOf(meaning, estimate)),
      ...(apart ? [rowOf('mean absolute difference of two answers, in points', apart)] : []),
    ],
  }),
  plot({ coefficients }, drawing, ask) {
    const lines = coefficients
      .filter(({ estimate }) => estimate.value !== null)
      .map((one) => lineOf(one, ask));
    return dotIntervals(lines, alphaAxis(lines, 'agreement', limitsOf(ask.filter)), drawing);
  },
};

const rowOf = (name: string, { value, low, high, se, why, noInterval }: Estimate) => [
  name,
  value,
  low,
  high,
  se,
  why ? WHY[why] : noInterval ? NO_INTERVAL[noInterval] : null,
];

function lineOf({ name, meaning, estimate, isCorrected }: Coefficient, ask: Ask): DotLine {
  const { value, low, high } = estimate;
  const said = isCorrected ? coefficient(value!) : percent(value!);
  const ends =
    low === null || high === null
      ? ''
      : isCorrected
        ? `, ${coefficient(low)} to ${coefficient(high)}`
        : `, ${percent(low)} to ${percent(high)}`;
  return {
    text: name,
    estimate,
    isFaint: !isCorrected,
    term: null,
    missing: '',
    title: `${questionOf(ask).title}: ${meaning} ${said}${ends}`,
  };
}
