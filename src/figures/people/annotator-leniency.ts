import {
  annotatorLeniency as measure,
  type AnnotatorLeniency,
  type Line,
} from '../../measures/people/annotator-leniency.ts';
import { MOST_LINES, THIN } from '../../model/limits.ts';
import { leavesOut } from '../../stats/data/estimate.ts';
import { intervalWords, remarkOn } from '../../words/intervals.ts';
import { counted, quantity, scalePoints } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { axisAround } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { intervalsApart, upToEach } from '../families/notes.ts';
import { peopleDrawn } from '../families/person-shares.ts';
import { ofQuestion, selectsPeople } from '../families/questions.ts';

/** Who gives higher and who gives lower numbers than the others to the same records. */
export const annotatorLeniency = estimates<AnnotatorLeniency, Line>({
  measure,
  id: 'annotator-leniency',
  definition:
    'For each person, over the records that others answered too: the person’s number less the mean of the others, on average, with Student’s 95 % interval over records. To the right of 0 the person gives higher numbers. The table has the mean distance too, whatever its direction. People are in the order of their names.',
  title: ofQuestion(({ lines }) => {
    const known = lines.flatMap(({ signed }) => signed.value ?? []);
    return known.length === 0
      ? 'nobody answered a record that others answered'
      : `on average people lie ${scalePoints(Math.min(...known))} to ${scalePoints(Math.max(...known))} points from the others`;
  }),
  describe({ lines }) {
    if (lines.length === 0) return 'No record has answers of two people.';
    const apart = lines.filter(({ signed }) => leavesOut(signed, 0));
    const distances = lines.flatMap(({ absolute }) => absolute.value ?? []);
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
    return `A person’s answer and the mean of the others’ lie ${quantity(Number(mean.toFixed(2)))} points apart on average. No leaning is a difference of 0; ${intervalsApart(apart.length, lines.length)}.`;
  },
  note: ({ lines }) => `${upToEach(lines, 'person')}${peopleDrawn(lines)}`,
  lines: ({ lines }) => lines,
  columns: () => [
    textColumn('Annotator', ({ name }) => name),
    numberColumn('Records with others', ({ items }) => items),
    estimateColumns('Mean difference to the others', ({ signed }) => signed),
    estimateColumns('Mean distance from the others', ({ absolute }) => absolute),
    remarkColumn(
      ({ signed, items }) => remarkOn(signed) ?? (items < THIN ? 'thin: fewer than 30 records' : null),
    ),
  ],
  dots: ({ lines }) =>
    lines.slice(0, MOST_LINES).map(({ id, name, items, signed }) => ({
      text: name,
      estimate: signed,
      isFaint: items < THIN,
      term: id,
      missing: WHY[signed.why ?? 'no_common_items'],
      title: `${name}: ${signed.value === null ? '' : `${scalePoints(signed.value)} points from the others${intervalWords(signed, scalePoints)}; `}${counted(items, 'record')}`,
    })),
  axis: (dots) =>
    axisAround(dots, 0, 0.1, {
      label: 'mean difference to the others, in points',
      format: scalePoints,
      rule: 'as the others',
    }),
  selects: selectsPeople,
});
