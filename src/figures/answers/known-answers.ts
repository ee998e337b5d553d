import type { Figure } from '../../chart/figure.ts';
import { knownAnswers as measure, type KnownAnswers } from '../../measures/answers/known-answers.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import {
  rangeWords,
  apartWords,
  intervalPercent,
  drawnWords,
  shareRow,
  shareDots,
} from '../people/person-shares.ts';
import { counted, percent } from '../../words/numbers.ts';

/** How often each person gives the answer that is known to be right. */
export const knownAnswers: Figure<KnownAnswers> = {
  measure,
  id: 'known-answers',
  definition:
    'For each person, the share of the records with a known answer that were answered so, with Wilson’s 95 % interval. Several labels count only where all of them are equal. The dashed line is the share of all answers. These records are kept out of agreement. Faint dots rest on fewer than 10 records. People are in the order of their names.',
  title({ people }, ask) {
    const { title } = questionOf(ask);
    return people.length === 0
      ? `${title}: nobody named answered a record with a known answer`
      : `${title}: people give the known answer on ${rangeWords(people)} of records`;
  },
  describe({ people, all, records }) {
    if (all.value === null) return 'Nobody answered a record with a known answer.';
    const apart = people.length === 0 ? '' : `; ${apartWords(people, all.value)}`;
    return `Of ${counted(all.items, 'answer')} to ${counted(records, 'record')} with a known answer, ${percent(all.value)} are the known one${intervalPercent(all)}${apart}.`;
  },
  note({ people, records, unclear, all }) {
    const named = people.reduce((sum, { share }) => sum + share.items, 0);
    const nobody =
      all.items > named ? ` ${counted(all.items - named, 'answer')} of people who are not named.` : '';
    return `n = ${counted(records, 'record')} with a known answer.${unclearWords(unclear)}${nobody}${drawnWords(people)}`;
  },
  table: ({ people }) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'Records with a known answer', numeric: true },
      { title: 'Share answered so', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Remark' },
    ],
    rows: people.map(shareRow),
  }),
  plot: ({ people, all }, drawing) => shareDots(people, all, 'answered as known', drawing),
  selects: () => ({ kind: 'annotator' }),
};

export const unclearWords = (unclear: number): string =>
  unclear > 0
    ? ` ${counted(unclear, 'record')} with several known answers that differ ${unclear === 1 ? 'is' : 'are'} left out.`
    : '';
