import {
  suggestionsByAnnotator as measure,
  type SuggestionsByAnnotator,
} from '../../measures/suggestions/suggestions-by-annotator.ts';
import { FEW, MOST_LINES } from '../../model/limits.ts';
import { leavesOut } from '../../stats/data/estimate.ts';
import { rangeWords } from '../../words/intervals.ts';
import { counted, percent } from '../../words/numbers.ts';
import { estimateColumns, numberColumn, textColumn } from '../families/columns.ts';
import { shareAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { intervalsApart } from '../families/notes.ts';
import { peopleDrawn } from '../families/person-shares.ts';
import { ofQuestion, selectsPeople } from '../families/questions.ts';
import { keptWords } from './kept-words.ts';

type Person = SuggestionsByAnnotator['people'][number];

/** How often each person keeps what was suggested. */
export const suggestionsByAnnotator = estimates<SuggestionsByAnnotator, Person>({
  measure,
  id: 'suggestions-by-annotator',
  definition:
    'For each person, in order of names, the share of counted answers to records with a suggestion that equal it, with Wilson’s 95 % interval; the dashed line is that of all. People had different records, so a difference need not be theirs. Faint dots rest on fewer than 10 answers.',
  title: ofQuestion(({ people }) => {
    const shares = people.filter(({ kept }) => kept.total >= FEW).map(({ kept }) => kept.value!);
    return shares.length === 0
      ? 'nobody has ten answers to records with a suggestion'
      : `people keep ${rangeWords(shares, percent)} of suggestions`;
  }),
  describe({ people, all }) {
    if (all.value === null) return 'No answer is to a record with a suggestion.';
    const apart = people.filter(({ kept }) => leavesOut(kept, all.value!)).length;
    return `All together keep ${percent(all.value)}; ${intervalsApart(apart, people.length)}.`;
  },
  note({ all, people, unnamed }) {
    const nobody =
      unnamed > 0
        ? ` ${counted(unnamed, 'answer')} of people without a name ${unnamed === 1 ? 'counts' : 'count'} in the dashed line only.`
        : '';
    return `n = ${counted(all.total, 'answer')} to records with a suggestion.${nobody}${peopleDrawn(people)}`;
  },
  lines: ({ people }) => people,
  columns: () => [
    textColumn('Annotator', ({ name }) => name),
    numberColumn('Kept', ({ kept }) => kept.count),
    numberColumn('Answers', ({ kept }) => kept.total),
    estimateColumns('Share kept', ({ kept }) => kept),
  ],
  dots: ({ people }) =>
    people.slice(0, MOST_LINES).map(({ id, name, kept }) => ({
      text: name,
      estimate: kept,
      isFaint: kept.total < FEW,
      term: id,
      missing: 'no answers',
      title: `${name}: ${keptWords(kept)}`,
    })),
  axis: (_, { all }) =>
    shareAxis(
      'suggestions kept',
      all.value === null ? [] : [{ at: all.value, text: `all ${percent(all.value)}` }],
    ),
  selects: selectsPeople,
});
