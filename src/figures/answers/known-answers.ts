import { knownAnswers as measure, type KnownAnswers } from '../../measures/answers/known-answers.ts';
import { intervalWords } from '../../words/intervals.ts';
import { counted, percent } from '../../words/numbers.ts';
import { leftOutOf } from '../families/notes.ts';
import { peopleDrawn, personShares, sharesApart, sharesRange } from '../families/person-shares.ts';
import { ofQuestion } from '../families/questions.ts';

/** How often each person gives the answer that is known to be right. */
export const knownAnswers = personShares<KnownAnswers>({
  measure,
  id: 'known-answers',
  definition:
    'For each person, the share of the records with a known answer on which the person gave it, with Wilson’s 95 % interval. Several labels count only where all of them are equal. The dashed line is the share of all answers. These records are kept out of agreement. Faint dots rest on fewer than 10 records. People are in the order of their names.',
  title: ofQuestion(({ people }) =>
    people.length === 0
      ? 'nobody named answered a record with a known answer'
      : `people give the known answer on ${sharesRange(people)} of records`,
  ),
  describe({ people, all, records }) {
    if (all.value === null) return 'Nobody answered a record with a known answer.';
    const apart = people.length === 0 ? '' : `; ${sharesApart(people, all.value)}`;
    return `Of ${counted(all.items, 'answer')} to ${counted(records, 'record')} with a known answer, ${percent(all.value)} are the known one${intervalWords(all, percent)}${apart}.`;
  },
  note({ people, records, unclear, all }) {
    const unnamed = all.items - people.reduce((sum, { share }) => sum + share.items, 0);
    const nobody =
      unnamed > 0
        ? ` ${counted(unnamed, 'answer')} of people without a name ${unnamed === 1 ? 'counts' : 'count'} in the line of all only.`
        : '';
    return `n = ${counted(records, 'record')} with a known answer.${unclearLeftOut(unclear)}${nobody}${peopleDrawn(people)}`;
  },
  people: ({ people }) => people,
  all: ({ all }) => all,
  heads: ['Records with a known answer', 'Share answered so'],
  axis: 'answered as known',
});

/** Records whose known answers contradict each other count nowhere. */
export const unclearLeftOut = (unclear: number): string =>
  leftOutOf(unclear, 'record', 'with several known answers that differ');
