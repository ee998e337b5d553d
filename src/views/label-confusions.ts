import { definitionsOf } from '../chart/definitions.ts';
import { labelMatrix } from '../chart/label-matrix.ts';
import type { View } from '../chart/view.ts';
import { shorten } from '../words/texts.ts';
import { count, counted, percent } from '../words/numbers.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import { confusedRecordQuery } from '../sql/confused-records.ts';
import { confusionOrder } from '../stats/agreement/confusion-order.ts';
import { confusions } from '../stats/agreement/confusions.ts';
import { itemCount, pairable } from '../stats/data/profiles.ts';
import { noSubmissions, profileQueries, profilesAndScale } from './question-profiles.ts';
import { questionOf } from './questions.ts';

const MOST_LABELS = 30;
/** Shares of fewer pairs of answers are not coloured. */
const FEW = 10;

interface Label {
  readonly value: string;
  readonly text: string;
  readonly definition: string | null;
}

interface Cell {
  readonly a: Label;
  readonly b: Label;
  /** Pairs of answers to one record of which one holds `a` and the other `b`. */
  readonly pairs: number;
  /** Pairs of which one holds `a`. */
  readonly of: number;
  /** Of the pairs in which one answer holds `a`, those whose other holds `b`; null where nobody gave `a`. */
  readonly share: number | null;
}

interface Confusion extends Cell {
  /** A record with both. */
  readonly example: string | null;
}

interface Data {
  readonly labels: readonly Label[];
  /** Their places in the order in which they are drawn. */
  readonly order: readonly number[];
  readonly cells: readonly Cell[];
  readonly top: readonly Confusion[];
  readonly items: number;
}

/** Which labels people mix up. */
export const labelConfusions: View<Data> = {
  id: 'label-confusions',
  section: 'question',
  definition:
    'All pairs of answers that two people gave to the same record. Rows: one of them gave this label. Columns: how often the other gave that one. The diagonal is agreement, drawn muted. Labels that are mixed up stand side by side (average-linkage clusters); a scale keeps its order. Rows of fewer than 10 pairs are hatched. Where several labels are allowed, a pair counts where one chose the first and not the second, the other the second and not the first.',
  each: (about) =>
    about.questions.flatMap(({ name, kind, options }, number) =>
      QUESTION_TYPES[kind].compared !== null &&
      kind !== 'number' &&
      options.length >= 2 &&
      options.length <= MOST_LABELS
        ? [{ key: name, number }]
        : [],
    ),
  needs: (about, param) => noSubmissions({ about, param }),
  query: (ask) => ({
    ...profileQueries(ask),
    examples: confusedRecordQuery(ask.filter, ask.about, ask.param?.number ?? 0),
  }),
  shape({ examples = [], ...rows }, ask) {
    const labels: readonly Label[] = questionOf(ask).options;
    const { profiles: all, scale } = profilesAndScale(rows, ask);
    const profiles = pairable(all);
    const table = confusions(profiles, labels.length, scale.sets);
    const cells = labels.flatMap((a, row) => {
      // On the diagonal a pair of answers holds the label twice.
      const given = table[row]!.reduce((sum, pairs, column) => sum + (row === column ? 2 : 1) * pairs, 0);
      return labels.map((b, column): Cell => {
        const pairs = table[row]![column]!;
        const times = row === column ? 2 * pairs : pairs;
        return { a, b, pairs, of: given, share: given === 0 ? null : times / given };
      });
    });
    const exampleOf = new Map(
      examples.map(({ a, b, record }) => [`${String(a)} ${String(b)}`, String(record)]),
    );
    const top = cells
      .map((cell, at) => ({ cell, row: Math.floor(at / labels.length), column: at % labels.length }))
      .filter(({ cell, row, column }) => row < column && cell.pairs > 0)
      .map(({ cell, row, column }): Confusion => ({
        ...cell,
        example: exampleOf.get(`${String(row)} ${String(column)}`) ?? null,
      }))
      .toSorted((one, other) => other.pairs - one.pairs);
    const order = questionOf(ask).level === 'nominal' ? confusionOrder(table) : [...labels.keys()];
    return { labels, order, cells, top, items: itemCount(profiles) };
  },
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
