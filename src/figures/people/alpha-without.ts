import type { Figure } from '../../chart/figure.ts';
import {
  alphaWithout as measure,
  type AlphaWithout,
  type Line,
} from '../../measures/people/alpha-without.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { coefficient, counted, count } from '../../words/numbers.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';
import { drawnWords } from './person-shares.ts';
import { dotIntervals, type DotLine, type DotAxis } from '../../chart/dot-intervals.ts';
import type { Estimate } from '../../stats/data/estimate.ts';

const MOST = 40;

const FEW = 30;

/** Whether disagreement comes from one person or from all. */
export const alphaWithout: Figure<AlphaWithout> = {
  measure,
  id: 'alpha-without',
  definition:
    'Krippendorff’s alpha of everybody but one, for each person in turn, around alpha of all (the dashed line). To the right the others agree better on their own. The bar is a 95 % interval of the change: alpha with and without the person in the same resamples of the records (seed 1). With many people some bars leave out the line by chance: one in twenty. People are in the order of their names.',
  // What is shown stays until all is computed anew.
  carry: (_, old) => old,
  title({ all, lines }, ask) {
    const { title } = questionOf(ask);
    const known = lines.flatMap(({ without }) => without.value ?? []);
    return all.value === null || known.length === 0
      ? `${title}: alpha without one person cannot be computed`
      : `${title}: without any one person alpha is ${coefficient(Math.min(...known))} to ${coefficient(Math.max(...known))}, with all ${coefficient(all.value)}`;
  },
  describe({ all, lines }) {
    if (all.value === null) return `There is no alpha: ${WHY[all.why ?? 'no_ratings']}.`;
    const known = lines.filter(({ difference }) => difference.value !== null);
    if (known.length === 0)
      return 'Without any one of the people nobody is left to compare, or no variation.';
    const above = known.filter(({ difference: { low } }) => low !== null && low > 0);
    const below = known.filter(({ difference: { high } }) => high !== null && high < 0);
    const people = counted(known.length, 'person', 'people');
    const less = below.length > 0 ? ` Without ${count(below.length)} they agree less.` : '';
    if (known.every(({ difference }) => difference.low === null))
      return `Leaving out one of ${people} changes alpha by ${change(Math.min(...changes(known)))} to ${change(Math.max(...changes(known)))}; there are no intervals.`;
    if (above.length === 0)
      return `It is not one person: of ${people} there is none without whom the others agree better for certain.${less}`;
    return `Without ${count(above.length)} of ${people} the others agree better: alpha changes by ${change(Math.max(...changes(above)))} at most.${less} For about one person in twenty the interval leaves out 0 by chance.`;
  },
  note({ items, replicates, lines }) {
    const resamples = replicates > 0 ? ` Intervals from ${counted(replicates, 'resample')}.` : '';
    return `n = ${counted(items, 'record')} with answers of two or more people.${resamples}${drawnWords(lines, MOST)}`;
  },
  table: ({ lines }) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'Records with others', numeric: true },
      { title: 'Alpha without', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Change of alpha', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Remark' },
    ],
    rows: lines.map(({ name, items, without, difference }) => [
      name,
      items,
      without.value,
      without.low,
      without.high,
      difference.value,
      difference.low,
      difference.high,
      remark(difference, items),
    ]),
  }),
  plot({ all: { value: all }, lines }, drawing) {
    if (all === null) return null;
    const dots = lines.slice(0, MOST).map((line) => dotOf(line, all));
    return dotIntervals(dots, axisAround(all, dots), drawing);
  },
  selects: () => ({ kind: 'annotator' }),
};

const changes = (lines: readonly Line[]) => lines.flatMap(({ difference }) => difference.value ?? []);

const change = (value: number) => (value < 0 ? coefficient(value) : `+${coefficient(value)}`);

function remark({ why, noInterval }: Estimate, items: number): string | null {
  if (why !== null) return WHY[why];
  if (noInterval) return NO_INTERVAL[noInterval];
  return items < FEW ? 'thin: fewer than 30 records' : null;
}

const shifted = (value: number | null, by: number) => (value === null ? null : value + by);

function dotOf({ id, name, items, without, difference }: Line, all: number): DotLine {
  const { value, low, high } = difference;
  const between = low === null || high === null ? '' : ` (${change(low)} to ${change(high)})`;
  const said =
    value === null || without.value === null
      ? `no alpha, ${WHY[difference.why ?? 'no_variation']}`
      : `alpha ${coefficient(without.value)}, a change of ${change(value)}${between}`;
  return {
    text: name,
    estimate: {
      ...difference,
      value: without.value,
      low: shifted(low, all),
      high: shifted(high, all),
    },
    isFaint: items < FEW,
    term: id,
    missing: 'no alpha without this person',
    title: `Without ${name}: ${said}; ${counted(items, 'record')}`,
  };
}

function axisAround(all: number, dots: readonly DotLine[]): DotAxis {
  const ends = dots.flatMap(({ estimate: { value, low, high } }) => [value, low, high]);
  const reach = Math.max(0.01, ...ends.map((end) => (end === null ? 0 : Math.abs(end - all)))) * 1.05;
  return {
    label: 'alpha without this person',
    domain: [all - reach, all + reach],
    format: (value) => coefficient(value, 2),
    rules: [{ at: all, text: `all ${coefficient(all)}` }],
  };
}
