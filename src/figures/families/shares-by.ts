import type { Figure } from '../../chart/figure.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import type { Ask } from '../../model/ask.ts';
import type { Question } from '../../model/campaign.ts';
import type { Field, Term } from '../../model/filter.ts';
import { FEW, MOST_LINES } from '../../model/limits.ts';
import { count, counted, percent, percentagePoints } from '../../words/numbers.ts';
import {
  estimateColumns,
  numberColumn,
  remarkColumn,
  tableOf,
  textColumn,
  type Column,
  type Columns,
} from './columns.ts';
import { deviations, type Deviation } from './deviations.ts';
import { byChance } from './notes.ts';
import { selectsPeople } from './questions.ts';

/** How often one person or group gave one label, beside how often those did whom it is compared with. */
export interface SharedLabel {
  readonly label: number;
  readonly given: number;
  readonly own: number;
  readonly low: number;
  readonly high: number;
  readonly against: number;
  /** The interval leaves out the share that it is compared with. */
  readonly isSure: boolean;
}

/** A person or a group with its shares. */
export interface ShareRow {
  readonly name: string;
  readonly short: string;
  readonly total: number;
  readonly shares: readonly SharedLabel[];
  /** What a click selects. */
  readonly term: Term | null;
  readonly field?: Field;
  readonly remark: string | null;
}

/** The words of a figure of label shares by person or group, and how its rows are read. */
export interface SharesBy<Data, Row extends ShareRow> extends Omit<
  Figure<Data>,
  'table' | 'plot' | 'selects'
> {
  readonly rows: (data: Data) => readonly Row[];
  /** Of what a share is. */
  readonly noun: 'record' | 'answer';
  readonly others: 'the others' | 'all people';
  /** The titles of the columns of all records or answers, and of those with the label. */
  readonly heads: readonly [string, string];
  readonly first: () => Columns<Row>;
  readonly more?: (data: Data) => Columns<Row>;
}

interface Line<Row> {
  readonly row: Row;
  readonly share: SharedLabel;
}

/** A figure of differences of label shares: rows of people or groups, a column for each label, coloured where a difference is more than chance. */
export function sharesBy<Data, Row extends ShareRow>(figure: SharesBy<Data, Row>): Figure<Data> {
  const { rows, noun, others, heads, first, more, ...words } = figure;
  return {
    ...words,
    table: (data, ask) =>
      tableOf<Line<Row>>(
        [
          ofRow(first()),
          textColumn('Label', ({ share }) => questionOf(ask).options[share.label]!.text),
          numberColumn(heads[0], ({ row }) => row.total),
          numberColumn(heads[1], ({ share }) => share.given),
          estimateColumns('Share', ({ share }) => ({ ...share, value: share.own })),
          numberColumn(`Share of ${others}`, ({ share }) => share.against),
          ofRow(more?.(data) ?? []),
          remarkColumn((line) => remarkOf(line, noun, others)),
        ],
        rows(data).flatMap((row) => row.shares.map((share) => ({ row, share }))),
      ),
    plot(data, drawing, ask) {
      const { options } = questionOf(ask);
      const drawn = rows(data).slice(0, MOST_LINES);
      const titleOf = ({ name, total }: Row, { label, given, own, against }: SharedLabel) =>
        `${name}, ${options[label]!.text}: ${count(given)} of ${counted(total, noun)} (${percent(own)}), ${others} ${percent(against)}`;
      const cells = drawn.flatMap((row, at) =>
        row.shares.map((share): Deviation => ({
          row: at,
          column: share.label,
          difference: share.own - share.against,
          isSure: share.isSure,
          isThin: row.total < FEW,
          term: row.term,
          ...(row.field ? { field: row.field } : {}),
          title: titleOf(row, share),
        })),
      );
      return deviations(
        drawn.map(({ short }) => short),
        options.map(({ text }) => text),
        cells,
        drawing,
      );
    },
    selects: selectsPeople,
  };
}

/** The label on which somebody differs most, for certain; null where nobody does. */
export function widestLabel(rows: readonly ShareRow[], { options }: Question): string | null {
  const [widest] = sureShares(rows);
  return widest ? options[widest.label]!.text : null;
}

/** How many shares differ, how many would by chance, and by how much the largest does; null where no row has enough to say. */
export function differenceWords(rows: readonly ShareRow[], others: string, ask: Ask): string | null {
  const many = rows.filter(({ total }) => total >= FEW).flatMap(({ shares }) => shares).length;
  if (many === 0) return null;
  const sure = sureShares(rows);
  const [widest] = sure;
  const largest = widest
    ? ` The largest difference is ${percentagePoints(widest.own - widest.against)} points on “${questionOf(ask).options[widest.label]!.text}”.`
    : '';
  return `Of ${counted(many, 'label share')}, ${count(sure.length)} ${sure.length === 1 ? 'differs' : 'differ'} from ${others} by more than chance, where ${byChance(many)} would by chance.${largest}`;
}

/** The differences that are more than chance, the largest first. */
function sureShares(rows: readonly ShareRow[]): readonly SharedLabel[] {
  const size = ({ own, against }: SharedLabel) => Math.abs(own - against);
  return rows
    .filter(({ total }) => total >= FEW)
    .flatMap(({ shares }) => shares.filter(({ isSure }) => isSure))
    .toSorted((a, b) => size(b) - size(a) || a.label - b.label);
}

/** Columns of a row, repeated for each of its labels. */
const ofRow = <Row>(columns: Columns<Row>): readonly Column<Line<Row>>[] =>
  columns.flat().map(({ head, cell }) => ({ head, cell: ({ row }) => cell(row) }));

function remarkOf({ row, share }: Line<ShareRow>, noun: string, others: string): string | null {
  const few = `fewer than ${count(FEW)} ${noun}s`;
  const differs = row.total < FEW ? few : share.isSure ? `differs from ${others}` : null;
  const parts = [row.remark, differs].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
}
