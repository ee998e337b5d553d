import type { Figure } from '../../chart/figure.ts';
import { selfConsistency as measure, type SelfConsistency } from '../../measures/people/self-consistency.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { rangeWords, intervalPercent, apartWords, drawnWords, shareRow, shareDots } from './person-shares.ts';
import { counted, percent } from '../../words/numbers.ts';

/** Whether people give the same answer when they answer a record again. */
export const selfConsistency: Figure<SelfConsistency> = {
  measure,
  id: 'self-consistency',
  definition:
    'For each person, over the records that the person answered more than once, the share of equal pairs of these answers, with Wilson’s 95 % interval. Answers that a newer one replaced count here, and records with a known answer too. Several labels are equal only where all of them are. The dashed line is the share of all. Faint dots rest on fewer than 10 records. People are in the order of their names.',
  title({ people }, ask) {
    const { title } = questionOf(ask);
    return people.length === 0
      ? `${title}: nobody answered a record twice`
      : `${title}: when people answer a record again, ${rangeWords(people)} of the answers are the same`;
  },
  describe({ people, all }) {
    if (all.value === null) return 'Nobody answered a record more than once among the selected answers.';
    const items = people.reduce((sum, { share }) => sum + share.items, 0);
    return `Of ${counted(items, 'repeated answer')}, ${percent(all.value)} are the same as before${intervalPercent(all)}; ${apartWords(people, all.value)}.`;
  },
  note: ({ people, records }) =>
    `n = ${counted(records, 'record')} that one person answered more than once.${drawnWords(people)}`,
  table: ({ people }) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'Records answered again', numeric: true },
      { title: 'Share of equal answers', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Remark' },
    ],
    rows: people.map(shareRow),
  }),
  plot: ({ people, all }, drawing) => shareDots(people, all, 'same answer again', drawing),
  selects: () => ({ kind: 'annotator' }),
};
