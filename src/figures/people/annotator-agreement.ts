import {
  annotatorAgreement as measure,
  type AnnotatorAgreement,
  type Line,
} from '../../measures/people/annotator-agreement.ts';
import { THIN } from '../../model/limits.ts';
import { coefficient, counted, percent, scalePoints } from '../../words/numbers.ts';
import { estimateColumns, numberColumn } from '../families/columns.ts';
import { upToEach } from '../families/notes.ts';
import { peopleDrawn, personShares, sharesApart, sharesRange } from '../families/person-shares.ts';
import { ofQuestion } from '../families/questions.ts';

/** How far each person agrees with the others. */
export const annotatorAgreement = personShares<AnnotatorAgreement, Line>({
  measure,
  id: 'annotator-agreement',
  definition:
    'For each person, over the records that others answered too: the mean share of the others who gave the same answer (for several labels, the mean overlap with the others’ answers), with Wilson’s 95 % interval for as many trials as records. The dashed line is the mean of all. With many people some intervals leave it out by chance: one in twenty. Faint dots rest on fewer than 30 records. People are in the order of their names.',
  title: ofQuestion(({ lines, pool }) =>
    pool.value === null
      ? 'nobody answered a record that others answered'
      : `people agree with the others on ${sharesRange(lines)} of records`,
  ),
  describe({ lines, pool }) {
    if (pool.value === null) return 'No record has answers of two people.';
    const constant = lines.filter((line) => line.constant !== null).length;
    const always =
      constant > 0 ? ` ${counted(constant, 'person', 'people')} always gave the same answer.` : '';
    return `On average people agree with the others on ${percent(pool.value)} of records; ${sharesApart(lines, pool.value)}.${always}`;
  },
  note: ({ lines }) =>
    `${upToEach(
      lines.map(({ share }) => share),
      'person',
    )}${peopleDrawn(lines)}`,
  people: ({ lines }) => lines,
  all: ({ pool }) => pool,
  heads: ['Records with others', 'Agreement with the others'],
  axis: 'agreement with the others',
  few: THIN,
  more: ({ lines }) => [
    numberColumn('Same as most others', ({ majority }) => majority.all.value),
    numberColumn('Records without a tie', ({ majority }) => majority.untied.items),
    numberColumn('Mean kappa with others', ({ kappa }) => kappa.value),
    lines.some(({ offset }) => offset !== null)
      ? estimateColumns('Mean difference to the others', ({ offset }) => offset?.signed)
      : [],
  ],
  remark: ({ constant }) => (constant === null ? null : `always “${constant}”`),
  aside({ kappa, offset }) {
    const mean =
      kappa.value === null
        ? ''
        : `; mean kappa ${coefficient(kappa.value)} with ${counted(kappa.pairs, 'person', 'people')}`;
    const lean = offset?.signed.value;
    return lean == null ? mean : `${mean}; on average ${scalePoints(lean, 2)} points from the others`;
  },
});
