import {
  alphaWithout as measure,
  type AlphaWithout,
  type Line,
} from '../../measures/people/alpha-without.ts';
import { MOST_LINES, THIN } from '../../model/limits.ts';
import { intervalInBrackets, rangeWords, remarkOn } from '../../words/intervals.ts';
import { coefficient, count, counted, signed } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { axisAround } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { resamplesWords, sharedRecords } from '../families/notes.ts';
import { peopleDrawn } from '../families/person-shares.ts';
import { ofQuestion, selectsPeople } from '../families/questions.ts';

/** Whether disagreement comes from one person or from all. */
export const alphaWithout = estimates<AlphaWithout, Line>({
  measure,
  id: 'alpha-without',
  definition:
    'Krippendorff’s alpha of everybody but one, for each person in turn, around alpha of all (the dashed line). A dot to the right of it means that the others agree better on their own. The bar is a 95 % interval of the change: alpha with and without the person in the same resamples of the records (seed 1). With many people some bars leave out the line by chance: one in twenty. People are in the order of their names.',
  title: ofQuestion(({ all, lines }) => {
    const known = lines.flatMap(({ without }) => without.value ?? []);
    return all.value === null || known.length === 0
      ? 'alpha without one person cannot be computed'
      : `alpha is ${rangeWords(known)} without any one person, ${coefficient(all.value)} with all`;
  }),
  describe({ all, lines }) {
    if (all.value === null) return `There is no alpha: ${WHY[all.why ?? 'no_ratings']}.`;
    const known = lines.filter(({ difference }) => difference.value !== null);
    if (known.length === 0)
      return 'Whoever is left out, the others share no record, or their answers do not vary.';
    if (known.every(({ difference }) => difference.low === null))
      return `Leaving out one of ${counted(known.length, 'person', 'people')} changes alpha by ${rangeWords(changes(known), signed)}; there are no intervals.`;
    const better = known.filter(({ difference: { low } }) => low !== null && low > 0);
    const worse = known.filter(({ difference: { high } }) => high !== null && high < 0).length;
    const less = worse > 0 ? ` Without ${count(worse)} of them the others agree less.` : '';
    if (better.length === 0)
      return `No single person explains the disagreement: leaving out any one of the ${count(known.length)} raises alpha by no more than chance.${less}`;
    return `Without ${count(better.length)} of ${counted(known.length, 'person', 'people')} the others agree better: alpha changes by ${signed(Math.max(...changes(better)))} at most.${less} For about one person in twenty the interval leaves out 0 by chance.`;
  },
  note: ({ items, replicates, lines }) =>
    `${sharedRecords(items)}${resamplesWords(replicates)}${peopleDrawn(lines)}`,
  lines: ({ lines }) => lines,
  columns: () => [
    textColumn('Annotator', ({ name }) => name),
    numberColumn('Records with others', ({ items }) => items),
    estimateColumns('Alpha without', ({ without }) => without),
    estimateColumns('Change of alpha', ({ difference }) => difference),
    remarkColumn(
      ({ difference, items }) =>
        remarkOn(difference) ?? (items < THIN ? 'thin: fewer than 30 records' : null),
    ),
  ],
  dots: ({ lines, all }) =>
    lines.slice(0, MOST_LINES).map((line) => ({
      text: line.name,
      estimate: {
        ...line.difference,
        value: line.without.value,
        low: shifted(line.difference.low, all.value ?? 0),
        high: shifted(line.difference.high, all.value ?? 0),
      },
      isFaint: line.items < THIN,
      term: line.id,
      missing: 'no alpha without this person',
      title: `Without ${line.name}: ${changeWords(line)}; ${counted(line.items, 'record')}`,
    })),
  axis: (dots, { all: { value } }) =>
    value === null
      ? null
      : axisAround(dots, value, 0.01, {
          label: 'alpha without this person',
          format: (alpha) => coefficient(alpha, 2),
          rule: `all ${coefficient(value)}`,
        }),
  selects: selectsPeople,
});

const changes = (lines: readonly Line[]) => lines.flatMap(({ difference }) => difference.value ?? []);

const shifted = (value: number | null, by: number) => (value === null ? null : value + by);

const changeWords = ({ without, difference }: Line): string =>
  difference.value === null || without.value === null
    ? `no alpha, ${WHY[difference.why ?? 'no_variation']}`
    : `alpha ${coefficient(without.value)}, a change of ${signed(difference.value)}${intervalInBrackets(difference, signed)}`;
