import type { Figure } from '../../chart/figure.ts';
import {
  annotatorConfusions as measure,
  type AnnotatorConfusions,
} from '../../measures/answers/annotator-confusions.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { percent, count, counted } from '../../words/numbers.ts';
import { mistakesOf, mostAnswers, labelsGiven } from './mistake-rows.ts';
import { dotIntervals, shareAxis } from '../families/dot-intervals.ts';
import type { Person } from '../../measures/answers/mistake-rows.ts';
import { FEW, MOST_LINES, MOST_SMALL_PICTURES, MOST_SMALL_TABLE_LABELS } from '../../model/limits.ts';
import { rangeWords } from '../../words/intervals.ts';
import { numberColumn, remarkColumn, tableOf, textColumn } from '../families/columns.ts';
import { matrixWords } from '../families/confusions.ts';
import { drawnPart } from '../families/notes.ts';
import { ofQuestion, selectsPeople } from '../families/questions.ts';
import { noEstimate } from '../../stats/data/estimate.ts';
import { mistakeTables } from './mistakes.ts';

/** A person, or one label of a person's table of mistakes. */
interface Line {
  readonly person: Person;
  readonly truth: number;
}

/** Which labels each person gives for which, as a model of the true answers estimates it. */
export const annotatorConfusions: Figure<AnnotatorConfusions> = {
  measure,
  id: 'annotator-confusions',
  definition:
    'Dawid and Skene’s model estimates the true answers and each person’s mistakes together. A table for each person: rows are the labels that the model takes for right, columns the labels that the person gave, a cell the share of the row; the diagonal is muted. The figure under the name is the expected share of right answers. Rows that rest on fewer than 10 expected answers are hatched. Where the median person has fewer than 10 answers for each label, the one-coin model stands in: one accuracy a person. These are model-based estimates, no comparison with a known answer: a mistake that most people share is invisible to them.',
  title: ofQuestion(({ people }) => {
    const known = people.flatMap(({ accuracy }) => accuracy ?? []);
    return known.length === 0
      ? 'no model of people’s mistakes'
      : `a model expects ${rangeWords(known, percent)} of a person’s answers to be right`;
  }),
  describe({ kind, isLarge, people }, ask) {
    const { options } = questionOf(ask);
    if (kind === 'none') return 'There are no answers from which mistakes could be estimated.';
    if (kind === 'one-coin')
      return isLarge
        ? 'A table of mistakes for each person would be too large here, so each person has one accuracy.'
        : `Half of the people have fewer than ${count(FEW * options.length)} answers, which is ${count(FEW)} for each of ${counted(options.length, 'label')}: too few for a table of mistakes, so each person has one accuracy.`;
    const top = mistakesOf(people)
      .slice(0, 3)
      .map(
        ({ truth, given, n }) =>
          `“${options[given]!.text}” where “${options[truth]!.text}” is taken for right (about ${count(Math.round(n))})`,
      );
    return top.length === 0
      ? 'The model expects no mistakes, or too few answers of a label to say.'
      : `Expected mistakes of all people, most frequent first: ${top.join('; ')}.`;
  },
  note({ sentence, people, answers, kind, given }) {
    const isTables = kind === 'dawid-skene';
    const cut = drawnPart(
      people.length,
      isTables ? MOST_SMALL_PICTURES : MOST_LINES,
      'people',
      'those with most answers',
    );
    const labels = isTables
      ? drawnPart(given.ratings.size, MOST_SMALL_TABLE_LABELS, 'labels', 'those given most')
      : '';
    const axes = isTables ? `${matrixWords('taken for right', 'given')} Under the name: expected right.` : '';
    return `n = ${counted(answers, 'answer')} of ${counted(people.length, 'named person', 'named people')}. ${sentence}${axes}${cut}${labels}`;
  },
  table({ kind, people }, ask) {
    const { options } = questionOf(ask);
    const ofPerson = [
      textColumn<Line>('Annotator', ({ person }) => person.name),
      numberColumn<Line>('Answers', ({ person }) => person.answers),
      numberColumn<Line>('Expected right', ({ person }) => person.accuracy),
    ];
    if (kind !== 'dawid-skene')
      return tableOf(
        ofPerson,
        people.map((person) => ({ person, truth: 0 })),
      );
    const rowOf = ({ person, truth }: Line) => person.rows[truth]!;
    return tableOf<Line>(
      [
        ofPerson,
        textColumn('Taken for right', ({ truth }) => options[truth]!.text),
        numberColumn('Expected answers', (line) => rowOf(line).expected),
        options.map(({ text }, given) =>
          numberColumn<Line>(`Gave ${text}`, (line) => rowOf(line).shares?.[given] ?? null),
        ),
        remarkColumn((line) => (rowOf(line).shares === null ? 'fewer than 10 expected answers' : null)),
      ],
      people.flatMap((person) => [...person.rows.keys()].map((truth) => ({ person, truth }))),
    );
  },
  plot({ kind, people, given }, drawing, ask) {
    if (kind === 'none' || people.length === 0) return null;
    if (kind === 'one-coin')
      return dotIntervals(
        mostAnswers(people, MOST_LINES).map(({ id, name, accuracy, answers }) => ({
          text: name,
          estimate: { ...noEstimate('no_ratings'), value: accuracy },
          isFaint: answers < FEW,
          term: id,
          missing: 'no answers',
          title: `${name}: ${accuracy === null ? 'no answers' : `${percent(accuracy)} of ${counted(answers, 'answer')} expected to be right`}`,
        })),
        shareAxis('answers expected to be right (model-based estimate)', []),
        drawing,
      );
    const { options } = questionOf(ask);
    const labels = labelsGiven(given.ratings, MOST_SMALL_TABLE_LABELS);
    const drawn = mostAnswers(people, MOST_SMALL_PICTURES).map((person) => ({
      ...person,
      rows: labels.map((truth): Person['rows'][number] => {
        const { expected, shares } = person.rows[truth]!;
        return { expected, shares: shares && labels.map((label) => shares[label]!) };
      }),
    }));
    return mistakeTables(
      drawn,
      labels.map((label) => options[label]!.text),
      drawing,
    );
  },
  selects: selectsPeople,
};
