import type { Figure } from '../../chart/figure.ts';
import {
  answersChanged as measure,
  isOther,
  type AnswersChanged,
} from '../../measures/answers/answers-changed.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { count, counted } from '../../words/numbers.ts';
import { MOST_CHANGED_ROWS } from '../../model/limits.ts';
import { numberColumn, recordColumn, remarkColumn, tableOf, textColumn } from '../families/columns.ts';
import { ofQuestion } from '../families/questions.ts';
import { list } from '../../words/lists.ts';
import { confidenceBars } from './confidence-bars.ts';

type Changed = AnswersChanged['changed'][number];

/** The records on which a model's answer is not that of the majority, and how sure it is of all of them. */
export const answersChanged: Figure<AnswersChanged> = {
  measure,
  id: 'answers-changed',
  definition:
    'A model estimates the true answers and people’s mistakes together: Dawid and Skene’s, or the one-coin model where the median person has fewer than 10 answers for each label. Bars count records by the probability of the model’s answer: where it is the majority’s, where the majority is tied, and where the majority gives another one. The table lists the last two, the surest first. These are model-based estimates: a mistake that most people share is invisible to them, so look at a record before you change it.',
  title: ofQuestion(({ changed, records, kind }) => {
    if (kind === 'none') return 'no model of the answers';
    const others = changed.filter(isOther).length;
    const ties = changed.length - others;
    return `a model changes the majority’s answer on ${count(others)} of ${counted(records - ties, 'record')} and decides ${counted(ties, 'tie')}`;
  }),
  describe({ changed, kind }, ask) {
    if (kind === 'none') return 'There are no answers that could be compared with a model’s.';
    const others = changed.filter(isOther);
    if (others.length === 0) return 'Wherever the majority has one answer, the model’s is the same.';
    const { options } = questionOf(ask);
    const swaps = Map.groupBy(others, ({ before, after }) => `${String(before[0])} ${String(after)}`);
    const top = [...swaps.values()]
      .map((swapped) => ({ from: swapped[0]!.before[0]!, to: swapped[0]!.after, times: swapped.length }))
      .toSorted((a, b) => b.times - a.times || a.from - b.from || a.to - b.to)
      .slice(0, 3)
      .map(
        ({ from, to, times }) => `from “${options[from]!.text}” to “${options[to]!.text}” (${count(times)})`,
      );
    const sure = others.filter(({ confidence }) => confidence >= 0.9).length;
    return `Changed most often ${list(top)}. Of ${counted(others.length, 'changed answer')} the model gives ${count(sure)} a probability of 90 % or more.`;
  },
  note({ sentence, records, named, changed, kind }) {
    const cut =
      changed.length > MOST_CHANGED_ROWS
        ? ` The table lists the first ${count(MOST_CHANGED_ROWS)} of ${counted(changed.length, 'record')}, the surest.`
        : '';
    return `n = ${counted(records, 'record')} with ${counted(kind === 'none' ? 0 : named.ratings.value.length, 'answer')}. ${sentence}${cut}`;
  },
  table({ named, changed }, ask) {
    const text = (value: number) => questionOf(ask).options[value]!.text;
    return tableOf<Changed>(
      [
        recordColumn('Record', ({ item }) => named.ids[item]!),
        textColumn('Answers', ({ votes }) =>
          votes.map(([value, times]) => `${text(value)} ${count(times)}`).join(', '),
        ),
        textColumn('Majority', ({ before }) => before.map(text).join(', ')),
        textColumn('Model', ({ after }) => text(after)),
        numberColumn('Probability', ({ confidence }) => confidence),
        remarkColumn(({ before }) => (before.length > 1 ? 'the majority is tied' : null)),
      ],
      changed.slice(0, MOST_CHANGED_ROWS),
    );
  },
  plot: ({ bars, records }, drawing) => (records === 0 ? null : confidenceBars(bars, drawing)),
};
