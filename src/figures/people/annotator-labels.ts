import { annotatorLabels as measure, type AnnotatorLabels } from '../../measures/people/annotator-labels.ts';
import type { LabelUse } from '../../measures/people/label-use.ts';
import { FEW } from '../../model/limits.ts';
import { rangeWords } from '../../words/intervals.ts';
import { counted } from '../../words/numbers.ts';
import { numberColumn, textColumn } from '../families/columns.ts';
import { upToEach } from '../families/notes.ts';
import { peopleDrawn } from '../families/person-shares.ts';
import { ofQuestion } from '../families/questions.ts';
import { differenceWords, sharesBy, widestLabel, type ShareRow } from '../families/shares-by.ts';

interface Row extends ShareRow {
  readonly labels: LabelUse['labels'];
}

/** Whether somebody uses a label differently. */
export const annotatorLabels = sharesBy<AnnotatorLabels, Row>({
  measure,
  id: 'annotator-labels',
  definition:
    'For each person, over the records that others answered too: the share of records given a label, less the share of the others’ answers with it, in percentage points. Blue is more often than the others, orange less often. Only differences whose 95 % interval (Wilson’s, of the person’s share) leaves out 0 are coloured; one in twenty is by chance. Hatched cells rest on fewer than 10 records. Where several labels are allowed, the table also has how many labels a record got from the person, and from each of the others. People are in the order of their names.',
  title: ofQuestion((data, question) => {
    if (data.people.length === 0) return 'nobody answered a record that others answered';
    const widest = widestLabel(rowsOf(data), question);
    return widest === null
      ? 'nobody clearly gives a label more or less often than the others'
      : `people differ most in how often they give “${widest}”`;
  }),
  describe(data, ask) {
    const { people } = data;
    if (people.length === 0) return 'No record has answers of two people.';
    const constant = people.filter((person) => person.constant !== null).length;
    const always =
      constant > 0 ? ` ${counted(constant, 'person', 'people')} always gave the same answer.` : '';
    const differing = differenceWords(rowsOf(data), 'that of the others on the same records', ask);
    if (differing === null) return `Nobody has ten records that others answered too.${always}`;
    return `${differing}${always}${labelsEach(people)}`;
  },
  note: ({ people }) =>
    `${upToEach(people, 'person')} Cells: percentage points more or less than the others.${peopleDrawn(people)}`,
  rows: rowsOf,
  noun: 'record',
  others: 'the others',
  heads: ['Records with others', 'Given'],
  first: () => [textColumn('Annotator', ({ name }) => name)],
  more: ({ people }) =>
    people.some(({ labels }) => labels !== null)
      ? [
          numberColumn('Labels a record', ({ labels }) => labels?.own ?? null),
          numberColumn('Labels a record, others', ({ labels }) => labels?.others ?? null),
        ]
      : [],
});

function rowsOf({ people }: AnnotatorLabels): readonly Row[] {
  return people.map(({ id, name, items, shares, labels, constant }) => ({
    name,
    short: name,
    total: items,
    shares: shares.map((share) => ({ ...share, against: share.others })),
    term: id,
    remark: constant === null ? null : `always ${constant}`,
    labels,
  }));
}

/** From whom records got the fewest and the most labels, where several are allowed. */
function labelsEach(people: readonly LabelUse[]): string {
  const used = people.flatMap(({ items, labels }) => (labels && items >= FEW ? [labels.own] : []));
  return used.length < 2
    ? ''
    : ` On average a person gives a record ${rangeWords(used, (labels) => labels.toFixed(2))} labels.`;
}
