import { groupLabels as measure, type GroupLabels } from '../../measures/people/group-labels.ts';
import { MOST_LINES } from '../../model/limits.ts';
import { count, counted } from '../../words/numbers.ts';
import { numberColumn, textColumn } from '../families/columns.ts';
import { drawnPart } from '../families/notes.ts';
import { ofQuestion } from '../families/questions.ts';
import { differenceWords, sharesBy, widestLabel, type ShareRow } from '../families/shares-by.ts';

interface Row extends ShareRow {
  readonly people: number;
}

/** Whether a group of raters uses a label differently. */
export const groupLabels = sharesBy<GroupLabels, Row>({
  measure,
  id: 'group-labels',
  definition:
    'For each group of people, the share of its answers that hold a label, less the share of all people’s answers, in percentage points. Blue is more often than all, orange less often. Only differences whose 95 % interval (Wilson’s, of the group’s share) leaves out 0 are coloured; several answers to one record are not independent, so the intervals are rough. Groups may have answered other records. Hatched cells rest on fewer than 10 answers.',
  title: ofQuestion((data, question) => {
    if (data.lines.length === 0) return 'nobody in a group answered';
    const widest = widestLabel(rowsOf(data), question);
    return widest === null
      ? 'no group clearly gives a label more or less often than all people'
      : `groups of people differ most in how often they give “${widest}”`;
  }),
  describe: (data, ask) =>
    differenceWords(rowsOf(data), 'that of all people', ask) ??
    'No group has ten answers among the selected ones.',
  note: ({ lines, answers }) =>
    `n = ${counted(answers, 'answer')} of all people; ${counted(lines.length, 'group')}. Cells: percentage points more or less than all people.${drawnPart(lines.length, MOST_LINES, 'groups', 'the first ones')}`,
  rows: rowsOf,
  noun: 'answer',
  others: 'all people',
  heads: ['Answers', 'With the label'],
  first: () => [textColumn('Group', ({ name }) => name), numberColumn('People', ({ people }) => people)],
});

function rowsOf({ lines }: GroupLabels): readonly Row[] {
  return lines.map(({ text, people, answers, shares, term, field }) => ({
    name: text,
    short: `${text} (${count(people)})`,
    total: answers,
    shares: shares.map((share) => ({ ...share, against: share.all })),
    term,
    field,
    remark: null,
    people,
  }));
}
