import { selfConsistency as measure, type SelfConsistency } from '../../measures/people/self-consistency.ts';
import { intervalWords } from '../../words/intervals.ts';
import { counted, percent } from '../../words/numbers.ts';
import { peopleDrawn, personShares, sharesApart, sharesRange } from '../families/person-shares.ts';
import { ofQuestion } from '../families/questions.ts';

/** Whether people give the same answer when they answer a record again. */
export const selfConsistency = personShares<SelfConsistency>({
  measure,
  id: 'self-consistency',
  definition:
    'For each person, over the records that the person answered more than once, the share of equal pairs of these answers, with Wilson’s 95 % interval. Answers that a newer one replaced count here, and records with a known answer too. Several labels are equal only where all of them are. The dashed line is the share of all. Faint dots rest on fewer than 10 records. People are in the order of their names.',
  title: ofQuestion(({ people }) =>
    people.length === 0
      ? 'nobody answered a record twice'
      : `people who answer a record again give the same answer in ${sharesRange(people)} of cases`,
  ),
  describe({ people, all }) {
    if (all.value === null) return 'Nobody answered a record more than once among the selected answers.';
    const items = people.reduce((sum, { share }) => sum + share.items, 0);
    return `Of ${counted(items, 'repeated answer')}, ${percent(all.value)} are the same as before${intervalWords(all, percent)}; ${sharesApart(people, all.value)}.`;
  },
  note: ({ people, records }) =>
    `n = ${counted(records, 'record')} that one person answered more than once.${peopleDrawn(people)}`,
  people: ({ people }) => people,
  all: ({ all }) => all,
  heads: ['Records answered again', 'Share of equal answers'],
  axis: 'same answer again',
});
