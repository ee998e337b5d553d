import type { Figure } from '../../chart/figure.ts';
import {
  annotatorLeniency as measure,
  type AnnotatorLeniency,
  type Line,
} from '../../measures/people/annotator-leniency.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { leavesOut } from '../../stats/data/estimate.ts';
import { intervalsApart, drawnWords, MOST_PEOPLE } from './person-shares.ts';
import { counted } from '../../words/numbers.ts';
import { NO_INTERVAL, WHY } from '../../words/why.ts';
import { dotIntervals, type DotAxis, type DotLine } from '../../chart/dot-intervals.ts';

const FEW = 30;

/** Who gives higher and who gives lower numbers than the others to the same records. */
export const annotatorLeniency: Figure<AnnotatorLeniency> = {
  measure,
  id: 'annotator-leniency',
  definition:
    'For each person, over the records that others answered too: the person’s number less the mean of the others, on average, with Student’s 95 % interval over records. To the right of 0 the person gives higher numbers. The table has the mean distance too, whatever its direction. People are in the order of their names.',
  // What is shown stays until all is computed anew.
  carry: (_, old) => old,
  title({ lines }, ask) {
    const { title } = questionOf(ask);
    const known = lines.flatMap(({ signed }) => signed.value ?? []);
    return known.length === 0
      ? `${title}: nobody answered a record that others answered`
      : `${title}: people lie ${points(Math.min(...known))} to ${points(Math.max(...known))} points from the others on average`;
  },
  describe({ lines }) {
    if (lines.length === 0) return 'No record has answers of two people.';
    const apart = lines.filter(({ signed }) => leavesOut(signed, 0));
    const distances = lines.flatMap(({ absolute }) => absolute.value ?? []);
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
    return `A person’s answer and the mean of the others’ lie ${mean.toFixed(2)} points apart on average; ${intervalsApart(apart.length, lines.length)}.`;
  },
  note({ lines }) {
    const most = Math.max(0, ...lines.map(({ items }) => items));
    return `n = up to ${counted(most, 'record')} a person.${drawnWords(lines)}`;
  },
  table: ({ lines }) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'Records with others', numeric: true },
      { title: 'Mean difference to the others', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Mean distance from the others', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Remark' },
    ],
    rows: lines.map(({ name, items, signed, absolute }) => [
      name,
      items,
      signed.value,
      signed.low,
      signed.high,
      absolute.value,
      absolute.low,
      absolute.high,
      signed.noInterval ? NO_INTERVAL[signed.noInterval] : items < FEW ? 'thin: fewer than 30 records' : null,
    ]),
  }),
  plot: ({ lines }, drawing) => dotIntervals(lines.slice(0, MOST_PEOPLE).map(dotOf), axisOf(lines), drawing),
  selects: () => ({ kind: 'annotator' }),
};

/** Around 0, as far to both sides as the farthest end. */
function axisOf(lines: readonly Line[]): DotAxis {
  const ends = lines.flatMap(({ signed: { value, low, high } }) => [value, low, high]);
  const far = Math.max(0, ...ends.map((end) => Math.abs(end ?? 0))) * 1.05 || 1;
  return {
    label: 'mean difference to the others, in points',
    domain: [-far, far],
    format: points,
    rules: [{ at: 0, text: 'as the others' }],
  };
}

const points = (value: number): string =>
  value === 0
    ? '0'
    : `${value < 0 ? '−' : '+'}${Math.abs(value) < 0.1 ? Math.abs(value).toFixed(2) : Math.abs(value).toFixed(1)}`;

function dotOf({ id, name, items, signed }: Line): DotLine {
  const { value, low, high } = signed;
  const ends = low === null || high === null ? '' : `, ${points(low)} to ${points(high)}`;
  return {
    text: name,
    estimate: signed,
    isFaint: items < FEW,
    term: id,
    missing: WHY[signed.why ?? 'no_common_items'],
    title: `${name}: ${value === null ? '' : `${points(value)} points to the others${ends}; `}${counted(items, 'record')}`,
  };
}
