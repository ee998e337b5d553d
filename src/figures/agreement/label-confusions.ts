import {
  labelConfusions as measure,
  type Cell,
  type Confusion,
  type LabelConfusions,
} from '../../measures/agreement/label-confusions.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { shorten } from '../../words/texts.ts';
import { numberColumn, recordColumn, textColumn } from '../families/columns.ts';
import { bothLabels, confusions, matrixWords } from '../families/confusions.ts';
import { sharedRecords } from '../families/notes.ts';
import { ofQuestion } from '../families/questions.ts';

/** Two labels, and of the pairs with the second the share that has the first. */
interface Line extends Confusion {
  readonly shareOfSecond: number | null;
}

/** Which labels people mix up. */
export const labelConfusions = confusions<LabelConfusions, Line>({
  measure,
  id: 'label-confusions',
  definition:
    'All pairs of answers that two people gave to the same record. Rows: one of them gave this label. Columns: how often the other gave that one. The diagonal is agreement, drawn muted. Labels that are mixed up stand side by side (average-linkage clusters); a scale keeps its order. Rows of fewer than 10 pairs are hatched. Where several labels are allowed, a pair counts where one person chose the first and not the second, the other the second and not the first.',
  title: ofQuestion(({ top: [first] }) =>
    first
      ? `“${first.a.text}” and “${first.b.text}” are mixed up most (${counted(first.pairs, 'pair')} of answers)`
      : 'no two labels are mixed up',
  ),
  describe({ top, items }) {
    if (items === 0) return 'No record has answers of two people.';
    if (top.length === 0) return 'Nobody gave different labels to the same record.';
    const mixed = top
      .slice(0, 3)
      .map(
        ({ a, b, pairs, example }) =>
          `“${a.text}” and “${b.text}” ${count(pairs)}${example === null ? '' : ` (for example record ${shorten(example, 40)})`}`,
      );
    return `Pairs of answers that differ, most frequent first: ${mixed.join('; ')}.`;
  },
  note: ({ items }) => `${sharedRecords(items)}${matrixWords('one answer', 'the other')}`,
  lines: ({ top, cells }) =>
    top.map((confusion) => ({
      ...confusion,
      shareOfSecond: cells.find(({ a, b }) => a === confusion.b && b === confusion.a)?.share ?? null,
    })),
  columns: () => [
    textColumn('One answer', ({ a }) => a.text),
    textColumn('The other', ({ b }) => b.text),
    numberColumn('Pairs of answers', ({ pairs }) => pairs),
    numberColumn('Share of the pairs with the first', ({ share }) => share),
    numberColumn('Share of the pairs with the second', ({ shareOfSecond }) => shareOfSecond),
    recordColumn('Example record', ({ example }) => example),
    textColumn('What the first means', ({ a }) => a.definition),
    textColumn('What the second means', ({ b }) => b.definition),
  ],
  labels: ({ labels, order }) => order.map((label) => labels[label]!),
  cells: ({ cells }) =>
    cells.map((cell) => ({
      row: cell.a,
      column: cell.b,
      n: cell.pairs,
      rowTotal: cell.of,
      share: cell.share ?? 0,
      term: bothLabels(cell.a, cell.b),
      title: titleOf(cell),
    })),
});

function titleOf({ a, b, pairs, share }: Cell): string {
  const both = a.value === b.value ? `Both gave “${a.text}”` : `One gave “${a.text}”, the other “${b.text}”`;
  return `${both}: ${counted(pairs, 'pair')}, ${percent(share ?? 0)} of the answers beside “${a.text}”`;
}
