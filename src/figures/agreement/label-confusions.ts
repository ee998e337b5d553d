import type { Figure } from '../../chart/figure.ts';
import {
  labelConfusions as measure,
  type Confusion,
  type LabelConfusions,
  type Cell,
} from '../../measures/agreement/label-confusions.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { counted, count, percent } from '../../words/numbers.ts';
import { shorten } from '../../words/texts.ts';
import { labelMatrix } from '../../chart/label-matrix.ts';
import { definitionsOf } from '../../chart/definitions.ts';

/** Shares of fewer pairs of answers are not coloured. */
const FEW = 10;

/** Which labels people mix up. */
export const labelConfusions: Figure<LabelConfusions> = {
  measure,
  id: 'label-confusions',
  definition:
    'All pairs of answers that two people gave to the same record. Rows: one of them gave this label. Columns: how often the other gave that one. The diagonal is agreement, drawn muted. Labels that are mixed up stand side by side (average-linkage clusters); a scale keeps its order. Rows of fewer than 10 pairs are hatched. Where several labels are allowed, a pair counts where one chose the first and not the second, the other the second and not the first.',
  title({ top: [first] }, ask) {
    const { title } = questionOf(ask);
    return first
      ? `${title}: “${first.a.text}” and “${first.b.text}” are mixed up most (${counted(first.pairs, 'pair')} of answers)`
      : `${title}: no two labels are mixed up`;
  },
  describe({ top, items }) {
    if (items === 0) return 'No record has answers of two people.';
    if (top.length === 0) return 'Nobody gave different labels to the same record.';
    const said = ({ a, b, pairs, example }: Confusion) =>
      `“${a.text}” and “${b.text}” ${count(pairs)}${example === null ? '' : ` (for example record ${shorten(example, 40)})`}`;
    return `Pairs of answers that differ, most frequent first: ${top.slice(0, 3).map(said).join('; ')}.`;
  },
  note: ({ items }) =>
    `n = ${counted(items, 'record')} with answers of two or more people. Rows: one answer; columns: the other; cells: % of the row.`,
  table: ({ top, cells }) => ({
    columns: [
      { title: 'One answer' },
      { title: 'The other' },
      { title: 'Pairs of answers', numeric: true },
      { title: 'Share of the pairs with the first', numeric: true },
      { title: 'Share of the pairs with the second', numeric: true },
      { title: 'Example record', isRecord: true },
      { title: 'What the first means' },
      { title: 'What the second means' },
    ],
    rows: top.map(({ a, b, pairs, share, example }) => [
      a.text,
      b.text,
      pairs,
      share,
      cells.find((cell) => cell.a === b && cell.b === a)?.share ?? null,
      example,
      a.definition,
      b.definition,
    ]),
  }),
  plot({ labels, order, cells, items }, drawing) {
    if (items === 0) return null;
    return labelMatrix(
      order.map((label) => labels[label]!),
      cells
        .filter(({ pairs }) => pairs > 0)
        .map((cell) => ({
          row: cell.a.value,
          column: cell.b.value,
          share: cell.share ?? 0,
          isSure: cell.of >= FEW,
          term: cell.a === cell.b ? cell.a.value : [cell.a.value, cell.b.value],
          title: said(cell),
        })),
      drawing,
    );
  },
  selects: (ask) => ({ kind: 'question', name: questionOf(ask).name }),
};

const said = ({ a, b, pairs, share }: Cell): string => {
  const words =
    a.value === b.value
      ? `Both gave “${a.text}”: ${counted(pairs, 'pair')}`
      : `One gave “${a.text}”, the other “${b.text}”: ${counted(pairs, 'pair')}`;
  return [`${words}, ${percent(share ?? 0)} of the answers beside “${a.text}”`, ...definitionsOf(a, b)].join(
    '\n',
  );
};
