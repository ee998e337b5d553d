import type { Figure } from '../../chart/figure.ts';
import { answerModels as measure, type AnswerModels } from '../../measures/answers/answer-models.ts';
import { numberColumn, remarkColumn, scaleColumn, tableOf, textColumn } from '../families/columns.ts';
import { ofQuestion } from '../families/questions.ts';
import { rangeWords } from '../../words/intervals.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { list } from '../../words/lists.ts';
import { waysMatrix } from './ways-matrix.ts';

type Way = AnswerModels['ways'][number];

/** A row of the table: a way, one that is missing, or two ways beside each other. */
interface Line {
  readonly name: string;
  readonly beside?: string;
  readonly records: number | null;
  readonly same?: number | null;
  readonly way?: Way;
  readonly remark: string | null;
}

/** Majority, weighted majority and models of the true answer beside each other; none is picked. */
export const answerModels: Figure<AnswerModels> = {
  measure,
  id: 'answer-models',
  definition:
    'Ways to one answer for each record: the majority; weighted: the majority with each person weighed by how often they equal it; and models that estimate the answers and people’s mistakes together (Dawid–Skene: a table of mistakes for each person; one-coin: one accuracy each; MACE: the true answer or a habit). Each cell is the share of equal answers on the records that both ways answer; a tie is no answer. Answers count as labels, not as points of a scale. Log-likelihoods of different models cannot be compared. What the models say are model-based estimates: a mistake shared by most annotators is invisible to them.',
  title: ofQuestion(({ ways, records }) => {
    if (records === 0) return 'there are no answers to compare';
    const { answered } = ways[0]!;
    const changed = ways.filter(({ model }) => model !== null).map((way) => way.changed);
    return changed.length === 0
      ? `the majority has one answer on ${count(answered)} of ${counted(records, 'record')}`
      : `the models change the majority’s answer on ${rangeWords(changed, count)} of ${counted(answered, 'record')}`;
  }),
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
  table: ({ ways, pairs, missing }) =>
    tableOf<Line>(
      [
        textColumn('Way', ({ name }) => name),
        textColumn('beside', ({ beside }) => beside ?? null),
        numberColumn('Records answered', ({ records }) => records),
        numberColumn('Same answer', ({ same }) => same ?? null),
        numberColumn('Ties', ({ way }) => way?.ties ?? null),
        numberColumn('Changed from the majority', ({ way }) => way?.changed ?? null),
        numberColumn('Ties of the majority decided', ({ way }) => way?.decided ?? null),
        numberColumn('Mean probability', ({ way }) => way?.model?.confidence ?? null),
        scaleColumn('Rounds', ({ way }) => way?.model?.rounds ?? null),
        numberColumn('Log-likelihood', ({ way }) => way?.model?.logLikelihood ?? null),
        remarkColumn(({ remark }) => remark),
      ],
      [
        ...ways.map((way) => ({ name: way.name, records: way.answered, way, remark: settledWords(way) })),
        ...missing.map(({ name, why }) => ({ name, records: null, remark: why })),
        ...pairs.map(({ a, b, n, same }) => ({
          name: a,
          beside: b,
          records: n,
          same: n === 0 ? null : same / n,
          remark: n === 0 ? 'no record that both answer' : null,
        })),
      ],
    ),
  plot: ({ ways, pairs, records }, drawing) =>
    records === 0
      ? null
      : waysMatrix(
          ways.map(({ name }) => name),
          pairs,
          drawing,
        ),
};

function settledWords({ model }: Way): string | null {
  if (model === null) return null;
  return model.converged ? 'converged' : 'not converged';
}
