import { commaColumns } from './decimal-commas.ts';
import { firstRows, type Delimiter, type TableShape } from './delimited.ts';
import type { Unreadable } from './source.ts';

const NUMBER = /^-?[\d._-]*\d[\d._-]*$/;

const NO_HEADER: Unreadable = {
  code: 'no_header',
  message:
    'The first row of this table holds only numbers, so it is read as a table without a header, whose columns are called "column 1", "column 2" and so on.',
};

/** What stands above the rows of a table, and how its rows are cut. */
export interface TableHead {
  readonly header: readonly string[];
  readonly shape: TableShape;
  readonly remarks: readonly Unreadable[];
}

/** The head of a table by its first rows; `named` lines above the header only name the delimiter. */
export function tableHead(sample: string, delimiter: Delimiter, named: number): TableHead {
  const [first = [], ...rows] = firstRows(sample, delimiter).slice(named);
  const cells = first.map((cell) => cell.trim());
  const isHeaderless = cells.every((cell) => NUMBER.test(cell));
  const header = isHeaderless ? cells.map((_, index) => `column ${String(index + 1)}`) : uniqueNames(cells);
  // Where a comma parts the cells, one in a cell may part labels as well.
  const commas = delimiter === ',' ? [] : commaColumns(whole(rows), header.length);
  return {
    header,
    shape: { delimiter, cells: header.length, above: named + (isHeaderless ? 0 : 1), commas },
    remarks: [
      ...(isHeaderless ? [NO_HEADER] : []),
      ...(commas.length > 0 ? [decimalCommas(commas.map((index) => header[index]!))] : []),
    ],
  };
}

/** The last row may be cut off where the beginning of the file ends. */
const whole = (rows: readonly (readonly string[])[]) => (rows.length > 1 ? rows.slice(0, -1) : rows);

const decimalCommas = (names: readonly string[]): Unreadable => ({
  code: 'guessed',
  message: `The numbers in these columns have a decimal comma, so 1,5 is read as 1.5: ${names.join(', ')}.`,
});

/** Two columns of one name stay two columns. */
function uniqueNames(header: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return header.map((name) => {
    let free = name;
    for (let count = 2; name !== '' && taken.has(free); count++) free = `${name}_${String(count)}`;
    taken.add(free);
    return free;
  });
}
