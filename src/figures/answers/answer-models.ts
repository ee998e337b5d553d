import type { Figure } from '../../chart/figure.ts';
import { answerModels as measure, type AnswerModels } from '../../measures/answers/answer-models.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { list } from '../../words/lists.ts';
import { waysMatrix } from '../../chart/ways-matrix.ts';

/** Majority, weighted majority and models of the true answer beside each other; none is picked. */
export const answerModels: Figure<AnswerModels> = {
  measure,
  id: 'answer-models',
  isSlow: true,
  definition:
    'Ways to one answer for each record: the majority; weighted: the majority with each person weighed by how often they equal it; and models that estimate the answers and people’s mistakes together (Dawid–Skene: a table of mistakes for each person; one-coin: one accuracy each; MACE: the true answer or a habit). Each cell is the share of equal answers on the records that both ways answer; a tie is no answer. Answers count as labels, not as points of a scale. Log-likelihoods of different models cannot be compared. What the models say are model-based estimates: a mistake shared by most annotators is invisible to them.',
  title({ ways, records }, ask) {
    const { title } = questionOf(ask);
    if (records === 0) return `${title}: there are no answers to compare`;
    const { answered } = ways[0]!;
    const changed = ways.filter(({ model }) => model !== null).map((way) => way.changed);
    if (changed.length === 0)
      return `${title}: the majority has one answer on ${count(answered)} of ${counted(records, 'record')}`;
    const [least, most] = [Math.min(...changed), Math.max(...changed)];
    const range = least === most ? count(least) : `${count(least)} to ${count(most)}`;
    return `${title}: the models change the majority’s answer on ${range} of ${counted(answered, 'record')}`;
  },
  describe({ ways, records, usual }) {
    if (records === 0) return 'Nobody answered this question in what is shown.';
    const tied = `The majority is tied on ${count(ways[0]!.ties)} of ${counted(records, 'record')}`;
    const preferred = ways.find(({ id }) => id === usual);
    const decides = preferred?.model
      ? ` ${usual === 'one-coin' ? 'Few' : 'Many'} answers of each person speak for ${preferred.name}: it decides ${count(preferred.decided)} of the ties and changes ${counted(preferred.changed, 'answer')}, with a mean probability of ${percent(preferred.model.confidence)}.`
      : '';
    const unsettled = ways
      .filter(({ model }) => model?.converged === false)
      .map(({ name, model }) => `${name} after ${counted(model!.rounds, 'round')}`);
    return `${tied}.${decides}${unsettled.length === 0 ? '' : ` Not converged, so to be read with care: ${list(unsettled)}.`}`;
  },
  note: ({ given, records, missing }) =>
    [
      `n = ${counted(records, 'record')} with ${counted(given.ratings.value.length, 'answer')}. Cells: share of equal answers.`,
      ...missing.map(({ name, why }) => `${name} is not there: ${why}.`),
    ].join(' '),
  table: ({ ways, pairs, missing }) => ({
    columns: [
      { title: 'Way' },
      { title: 'beside' },
      { title: 'Records answered', numeric: true },
      { title: 'Same answer', numeric: true },
      { title: 'Ties', numeric: true },
      { title: 'Changed from the majority', numeric: true },
      { title: 'Ties of the majority decided', numeric: true },
      { title: 'Mean probability', numeric: true },
      { title: 'Rounds', numeric: true },
      { title: 'Log-likelihood', numeric: true },
      { title: 'Remark' },
    ],
    rows: [
      ...ways.map(({ name, answered, ties, changed, decided, model }) => [
        ...[name, null, answered, null, ties, changed, decided, model?.confidence ?? null],
        ...[model?.rounds ?? null, model?.logLikelihood ?? null],
        model === null ? null : model.converged ? 'converged' : 'not converged',
      ]),
      ...missing.map(({ name, why }) => [name, ...Array.from({ length: 9 }, () => null), why]),
      ...pairs.map(({ a, b, n, same }) => [
        ...[a, b, n, n === 0 ? null : same / n],
        ...Array.from({ length: 6 }, () => null),
        n === 0 ? 'no record that both answer' : null,
      ]),
    ],
  }),
  plot: ({ ways, pairs, records }, drawing) =>
    records === 0
      ? null
      : waysMatrix(
          ways.map(({ name }) => name),
          pairs,
          drawing,
        ),
};
