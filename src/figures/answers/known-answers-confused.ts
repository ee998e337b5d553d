import {
  type Label,
  knownAnswersConfused as measure,
  type KnownAnswersConfused,
} from '../../measures/answers/known-answers-confused.ts';
import type { Figure } from '../../chart/figure.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { FEW_RECORDS, intervalPercent } from '../people/person-shares.ts';
import { percent, counted, count } from '../../words/numbers.ts';
import { ends } from '../../words/lists.ts';
import { unclearWords } from './known-answers.ts';
import { labelMatrix } from '../../chart/label-matrix.ts';

/** How often one label was given where another, or the same, was known to be right. */
interface Cell {
  readonly known: Label;
  readonly given: Label;
  readonly pairs: number;
}

/** Which known labels people miss, and what they give instead. */
export const knownAnswersConfused: Figure<KnownAnswersConfused> = {
  measure,
  id: 'known-answers-confused',
  definition:
    'Answers of all people to records with a known answer. Rows: this label is known to be right. Columns: the share of answers that gave that label; the diagonal, drawn muted, is the share that met the known label. Rows of fewer than 10 answers are hatched. Where several labels are allowed, a label counts as given instead of a known one where the answer lacks the known one and the label is not known to be right.',
  title({ labels }, ask) {
    const { title } = questionOf(ask);
    const known = labels.filter(({ known: answers }) => answers > 0);
    const sure = known.filter(({ known: answers }) => answers >= FEW_RECORDS);
    const [least] = byShare(sure.length > 0 ? sure : known);
    return least
      ? `${title}: where it is right, “${least.text}” is given least often (${percent(least.met.value!)} of ${counted(least.known, 'answer')})`
      : `${title}: nobody answered a record with a known answer`;
  },
  describe({ labels, answers }) {
    if (answers === 0) return 'Nobody answered a record with a known answer.';
    const known = byShare(labels.filter((label) => label.known > 0));
    const share = ({ text, met, known: of }: Label) =>
      `“${text}” ${percent(met.value!)}${intervalPercent(met)} (${counted(of, 'answer')})`;
    const [most] = confused(labels);
    const mixed = most
      ? ` Most often “${most.known.text}” was right and “${most.given.text}” given: ${counted(most.pairs, 'answer')}.`
      : ' No label was given instead of another.';
    return `Where it is right the label was given, from the lowest: ${ends(known.map(share), '; ')}.${mixed}`;
  },
  note: ({ answers, records, unclear }) =>
    `n = ${counted(answers, 'answer')} to ${counted(records, 'record')} with a known answer. Rows: known label; columns: given; cells: % of the row.${unclearWords(unclear)}`,
  table: ({ labels }) => ({
    columns: [
      { title: 'Label' },
      { title: 'Answers where it is right', numeric: true },
      { title: 'Share that gave it', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Answers that gave it', numeric: true },
      { title: 'Share where it is right', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Given instead' },
    ],
    rows: labels.map(({ text, known, met, given, right }, at) => [
      text,
      known,
      ...[met.value, met.low, met.high],
      given,
      ...[right.value, right.low, right.high],
      insteadOf(labels, at),
    ]),
  }),
  plot: ({ labels, answers }, drawing) =>
    answers === 0
      ? null
      : labelMatrix(
          labels,
          labels
            .flatMap(cellsOf)
            .filter(({ pairs }) => pairs > 0)
            .map((cell) => ({
              row: cell.known.value,
              column: cell.given.value,
              share: cell.pairs / cell.known.known,
              isSure: cell.known.known >= FEW_RECORDS,
              term: cell.known === cell.given ? cell.known.value : [cell.known.value, cell.given.value],
              title: said(cell),
            })),
          drawing,
        ),
  selects: (ask) => ({ kind: 'question', name: questionOf(ask).name }),
};

const byShare = (labels: readonly Label[]): readonly Label[] =>
  labels.toSorted((a, b) => a.met.value! - b.met.value!);

const cellsOf = (known: Label, _at: number, labels: readonly Label[]): readonly Cell[] =>
  labels.map((given, column) => ({ known, given, pairs: known.as[column]! }));

function said({ known, given, pairs }: Cell): string {
  const words =
    known === given
      ? `“${known.text}” is right and given`
      : `“${known.text}” is right and “${given.text}” given instead`;
  return `${words}: ${count(pairs)} of ${counted(known.known, 'answer')}`;
}

/** The pairs that were taken for each other, the most frequent first. */
const confused = (labels: readonly Label[]): readonly Cell[] =>
  labels
    .flatMap(cellsOf)
    .filter(({ known, given, pairs }) => known !== given && pairs > 0)
    .toSorted((one, other) => other.pairs - one.pairs);

/** "Minor 12, Major 3"; null where nothing was. */
function insteadOf(labels: readonly Label[], at: number): string | null {
  const own = confused(labels).filter(({ known }) => known === labels[at]);
  return own.length === 0 ? null : own.map(({ given, pairs }) => `${given.text} ${count(pairs)}`).join(', ');
}
