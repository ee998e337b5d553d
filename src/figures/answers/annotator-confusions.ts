import type { Figure } from '../../chart/figure.ts';
import {
  annotatorConfusions as measure,
  type AnnotatorConfusions,
} from '../../measures/answers/annotator-confusions.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { percent, count, counted } from '../../words/numbers.ts';
import { mistakesOf, mostAnswers, labelsGiven } from './mistake-rows.ts';
import { dotIntervals, shareAxis } from '../families/dot-intervals.ts';
import { FEW, type Person } from '../../measures/answers/mistake-rows.ts';
import { mistakeTables } from '../../chart/mistakes.ts';

const MOST_TABLES = 12;

const MOST_LABELS = 12;

const MOST_DOTS = 40;

/** Which labels each person gives for which, as a model of the true answers estimates it. */
export const annotatorConfusions: Figure<AnnotatorConfusions> = {
  measure,
  id: 'annotator-confusions',
  isSlow: true,
  definition:
    'Dawid and Skene’s model estimates the true answers and each person’s mistakes together. A table for each person: rows are the labels that the model takes for right, columns the labels that the person gave, a cell the share of the row; the diagonal is muted. The figure under the name is the expected share of right answers. Rows that rest on fewer than 10 expected answers are hatched. Where the median person has fewer than 10 answers for each label, the one-coin model stands in: one accuracy a person. These are model-based estimates, no comparison with a known answer: a mistake that most people share is invisible to them.',
  title({ people }, ask) {
    const { title } = questionOf(ask);
    const known = people.map(({ accuracy }) => accuracy).filter((share) => share !== null);
    if (known.length === 0) return `${title}: no model of people’s mistakes`;
    const [low, high] = [Math.min(...known), Math.max(...known)].map(percent);
    return `${title}: a model expects ${low === high ? low! : `${low!} to ${high!}`} of a person’s answers to be right`;
  },
  describe({ kind, isLarge, people }, ask) {
    const { options } = questionOf(ask);
    if (kind === 'none') return 'There are no answers from which mistakes could be estimated.';
    if (kind === 'one-coin')
      return isLarge
        ? 'A table of mistakes for each person would be too large here, so each person has one accuracy.'
        : `Half of the people have fewer than ${count(10 * options.length)} answers, which is 10 for each of ${counted(options.length, 'label')}: too few for a table of mistakes, so each person has one accuracy.`;
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
    const most = kind === 'one-coin' ? MOST_DOTS : MOST_TABLES;
    const cut =
      people.length > most
        ? ` The ${count(most)} people with most answers are drawn, all ${count(people.length)} are in the table.`
        : '';
    const labels =
      kind === 'dawid-skene' && given.ratings.size > MOST_LABELS
        ? ` The ${count(MOST_LABELS)} labels given most are drawn.`
        : '';
    const axes =
      kind === 'dawid-skene'
        ? ' Rows: taken for right; columns: given; cells: % of the row; under the name: expected right.'
        : '';
    return `n = ${counted(answers, 'answer')} of ${counted(people.length, 'named person', 'named people')}. ${sentence}${axes}${cut}${labels}`;
  },
  table({ kind, people }, ask) {
    const { options } = questionOf(ask);
    const start = [
      { title: 'Annotator' },
      { title: 'Answers', numeric: true },
      { title: 'Expected right', numeric: true },
    ];
    if (kind !== 'dawid-skene')
      return { columns: start, rows: people.map(({ name, answers, accuracy }) => [name, answers, accuracy]) };
    return {
      columns: [
        ...start,
        { title: 'Taken for right' },
        { title: 'Expected answers', numeric: true },
        ...options.map(({ text }) => ({ title: `Gave ${text}`, numeric: true })),
        { title: 'Remark' },
      ],
      rows: people.flatMap(({ name, answers, accuracy, rows }) =>
        rows.map(({ expected, shares }, truth) => [
          ...[name, answers, accuracy, options[truth]!.text, expected],
          ...options.map((_, given) => shares?.[given] ?? null),
          shares === null ? 'fewer than 10 expected answers' : null,
        ]),
      ),
    };
  },
  plot({ kind, people, given }, drawing, ask) {
    if (kind === 'none' || people.length === 0) return null;
    if (kind === 'one-coin')
      return dotIntervals(
        mostAnswers(people, MOST_DOTS).map(({ id, name, accuracy, answers }) => ({
          text: name,
          estimate: { value: accuracy, why: null, low: null, high: null, se: null },
          isFaint: answers < FEW,
          term: id,
          missing: 'no answers',
          title: `${name}: ${accuracy === null ? 'no answers' : `${percent(accuracy)} of ${counted(answers, 'answer')} expected to be right`}`,
        })),
        shareAxis('answers expected to be right (model-based estimate)', []),
        drawing,
      );
    const { options } = questionOf(ask);
    const labels = labelsGiven(given.ratings, MOST_LABELS);
    const drawn = mostAnswers(people, MOST_TABLES).map((person) => ({
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
  selects: () => ({ kind: 'annotator' }),
};
