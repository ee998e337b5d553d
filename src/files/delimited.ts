import Papa from 'papaparse';
import { withPoint } from './decimal-commas.ts';
import type { Batch, Rejection, Row } from './source.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

interface PapaParser {
  parse(input: string, baseIndex: number, ignoreLastRow: boolean): Papa.ParseResult<string[]>;
}

// Papa's own streaming wants a File or a Node stream; its parser takes any piece of text.
const Parser = (Papa as unknown as { Parser: new (config: Papa.ParseConfig) => PapaParser }).Parser;

const parser = (delimiter: Delimiter, newline: string) =>
  new Parser({ delimiter, newline: newline as '\n', quoteChar: '"', escapeChar: '"' });

/** The first line break outside quotes. */
function newlineOf(text: string): string {
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === '\n') return '\n';
    else if (!quoted && char === '\r') return text[index + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

/** The delimiter that gives the first rows the same number of cells, more than one; null where none does. */
export function delimiterOf(start: string): Delimiter | null {
  const newline = newlineOf(start);
  const candidates = DELIMITERS.map((delimiter) => {
    const rows = parser(delimiter, newline).parse(start, 0, true).data.slice(0, 50);
    const parsed = rows.length > 0 ? rows : parser(delimiter, newline).parse(start, 0, false).data;
    const cells = parsed[0]?.length ?? 0;
    const same = parsed.filter((row) => row.length === cells).length / Math.max(1, parsed.length);
    return { delimiter, cells, same };
  }).filter(({ cells }) => cells > 1);
  candidates.sort((a, b) => b.same - a.same || b.cells - a.cells);
  return candidates[0]?.delimiter ?? null;
}

/** The whole rows of the beginning of a file. */
export const firstRows = (start: string, delimiter: Delimiter): readonly (readonly string[])[] =>
  parser(delimiter, newlineOf(start)).parse(start, 0, false).data;

/** A first line such as `sep=;`, by which Excel is told the delimiter. */
export function namedDelimiter(start: string): Delimiter | null {
  const named = /^sep=(.)\r?\n/i.exec(start)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === named) ?? null;
}

/** How a table is cut into rows and cells. */
export interface TableShape {
  readonly delimiter: Delimiter;
  readonly cells: number;
  /** Lines above the first row of answers that are not empty. */
  readonly above: number;
  /** Columns whose numbers have a decimal comma. */
  readonly commas: readonly number[];
}

const MAX_CELL = 16_000_000;

/** Rows below the header; a row with another number of cells than the header is rejected by line. */
export async function* delimitedRows(
  text: AsyncIterable<string>,
  { delimiter, cells, above, commas }: TableShape,
): AsyncGenerator<Batch> {
  let rest = '';
  let line = 1;
  let parse: PapaParser | null = null;
  let toSkip = above;
  // A missing quote makes one row of all that follows; waiting for twice as much keeps that linear.
  let wanted = 1 << 19;

  const batch = (input: string, last: boolean): Batch => {
    parse ??= parser(delimiter, newlineOf(input));
    const result = parse.parse(input, 0, !last);
    const hasBreaks = input.includes('"');
    const broken = new Map(result.errors.map((error) => [error.row, error.message]));
    const rows: Row[] = [];
    const rejected: Rejection[] = [];
    result.data.forEach((value, index) => {
      const rowLine = line;
      line += 1 + (hasBreaks ? breaksIn(value) : 0);
      if (value.length === 1 && value[0] === '') return;
      if (toSkip > 0) {
        toSkip--;
        return;
      }
      const reason = broken.get(index);
      if (reason !== undefined)
        rejected.push({ line: rowLine, code: 'broken_quotes', reason: `quotes are broken: ${reason}` });
      else if (value.length !== cells)
        rejected.push({
          line: rowLine,
          code: 'ragged_row',
          reason: `the row has ${String(value.length)} cells, the header has ${String(cells)}`,
        });
      else {
        for (const column of commas) value[column] = withPoint(value[column]!);
        rows.push({ line: rowLine, value });
      }
    });
    rest = last ? '' : input.slice(result.meta.cursor);
    return { rows, rejected };
  };

  for await (const chunk of text) {
    rest += chunk;
    if (rest.length < wanted) continue;
    yield batch(rest, false);
    if (rest.length > MAX_CELL)
      throw new Error(`A cell that begins at line ${String(line)} never ends: a quote is missing.`);
    wanted = Math.max(1 << 19, rest.length * 2);
  }
  if (rest !== '') yield batch(rest, true);
}

function breaksIn(row: readonly string[]): number {
  let breaks = 0;
  for (const cell of row) {
    if (!cell.includes('\n') && !cell.includes('\r')) continue;
    breaks += cell.split(/\r\n|\n|\r/).length - 1;
  }
  return breaks;
}
