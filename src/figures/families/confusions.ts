import type { Figure } from '../../chart/figure.ts';
import type { Ask } from '../../model/ask.ts';
import type { Term } from '../../model/filter.ts';
import { FEW } from '../../model/limits.ts';
import { tableOf, type Columns } from './columns.ts';
import { labelMatrix } from './label-matrix.ts';
import { selectsAnswers } from './questions.ts';

interface Label {
  readonly value: string;
  readonly text: string;
  readonly definition?: string | null;
}

/** How often one label stands beside another. */
export interface Confused {
  readonly row: Label;
  readonly column: Label;
  readonly n: number;
  /** The answers of the row: a share of few is hatched. */
  readonly rowTotal: number;
  readonly share: number;
  /** What a click selects. */
  readonly term: Term;
  readonly title: string;
}

/** The words of a figure of labels that are taken for each other, and how its cells are read. */
export interface Confusions<Data, Line> extends Omit<Figure<Data>, 'table' | 'plot' | 'selects'> {
  readonly lines: (data: Data, ask: Ask) => readonly Line[];
  readonly columns: () => Columns<Line>;
  /** In the order in which they are drawn. */
  readonly labels: (data: Data, ask: Ask) => readonly Label[];
  readonly cells: (data: Data, ask: Ask) => readonly Confused[];
}

/** A figure of confusions: a matrix of labels beside labels, and a table of those that were mixed up. */
export function confusions<Data, Line>(figure: Confusions<Data, Line>): Figure<Data> {
  const { lines, columns, labels, cells, ...words } = figure;
  return {
    ...words,
    table: (data, ask) => tableOf(columns(), lines(data, ask)),
    plot(data, drawing, ask) {
      const drawn = cells(data, ask).filter(({ n }) => n > 0);
      if (drawn.length === 0) return null;
      return labelMatrix(labels(data, ask), drawn.map(cellOf), drawing);
    },
    selects: selectsAnswers,
  };
}

/** "Rows: …; columns: …; cells: % of the row.", as the note of a matrix says. */
export const matrixWords = (rows: string, columns: string): string =>
  ` Rows: ${rows}; columns: ${columns}; cells: % of the row.`;

/** Selects both labels, or the one that stands beside itself. */
export const bothLabels = (row: Label, column: Label): Term =>
  row.value === column.value ? row.value : [row.value, column.value];

const cellOf = ({ row, column, rowTotal, share, term, title }: Confused) => ({
  row: row.value,
  column: column.value,
  share,
  isSure: rowTotal >= FEW,
  term,
  title: [title, ...definitionsOf(row, column)].join('\n'),
});

/** What two labels mean, a line each, as far as it was written down. */
const definitionsOf = (row: Label, column: Label): readonly string[] =>
  (row.value === column.value ? [row] : [row, column]).flatMap(({ text, definition }) =>
    definition == null ? [] : [`“${text}”: ${definition}`],
  );
