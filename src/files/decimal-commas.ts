import { isBlank } from './cells.ts';

const DECIMAL = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/** The columns, by their places, in which all numbers are written as 1.234,5 or 1,5. */
export function commaColumns(rows: readonly (readonly string[])[], cells: number): readonly number[] {
  return Array.from({ length: cells }, (_, index) => index).filter((index) => {
    const present = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => !isBlank(cell));
    return present.some((cell) => cell.includes(',')) && present.every((cell) => DECIMAL.test(cell));
  });
}

/** 1.234,5 as 1234.5; what is no such number stays as it is. */
export const withPoint = (cell: string): string =>
  DECIMAL.test(cell.trim()) ? cell.trim().replaceAll('.', '').replace(',', '.') : cell;
