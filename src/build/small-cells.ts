import type { AnyFigure, TableTwin } from '../chart/figure.ts';
import type { Ask } from '../model/ask.ts';

type Cell = TableTwin['rows'][number][number];

/** A table of a published figure: what of it may be read, and whether some cells are blank now. */
export interface GuardedTable {
  readonly table: TableTwin;
  readonly isBlanked: boolean;
}

/**
 * A table in which no count from 1 to below `smallest` can be read: such cells are blank, with as many of the next
 * smallest of their column that what is blank comes to `smallest` together, because a total is often known. The shares and
 * coefficients of their rows are blank too. Null where that does not help: where it lists records, or where a running
 * total grows by less. Worked example: of 90, 7, 2 and a smallest of 5 the 2 is blank, and so is the 7.
 */
export function withoutSmallCells(twin: TableTwin, smallest: number): GuardedTable | null {
  const { columns, rows } = twin;
  const valuesOf = (column: number) => rows.map((row) => row[column] ?? null);
  const isSmall = (value: Cell) => typeof value === 'number' && value !== 0 && Math.abs(value) < smallest;
  if (columns.some(({ isRecord }) => isRecord)) return null;
  const growsLittle = columns.some(
    ({ isTotal }, column) => isTotal && stepsOf(valuesOf(column)).some(isSmall),
  );
  if (growsLittle) return null;
  const isCount = columns.map(
    ({ numeric, isScale, isTotal }, column) => numeric && !isScale && !isTotal && isWhole(valuesOf(column)),
  );
  const blank = columns.map((_, column) =>
    isCount[column] ? blankRows(valuesOf(column), smallest) : new Set<number>(),
  );
  if (blank.every((blanked) => blanked.size === 0)) return { table: twin, isBlanked: false };
  const isDerived = columns.map(({ numeric, isScale }, column) => numeric && !isScale && !isCount[column]);
  const guarded = rows.map((row, index) => {
    const isTouched = blank.some((blanked) => blanked.has(index));
    return row.map((cell, column) =>
      blank[column]!.has(index) || (isTouched && isDerived[column]) ? null : cell,
    );
  });
  return { table: { columns, rows: guarded }, isBlanked: true };
}

const isWhole = (values: readonly Cell[]): boolean =>
  values.every((value) => value === null || Number.isInteger(value));

const stepsOf = (values: readonly Cell[]): readonly number[] => {
  const known = values.filter((value) => typeof value === 'number');
  return known.map((value, index) => value - (known[index - 1] ?? 0));
};

/** The rows of a column of counts that have to be blank. */
function blankRows(values: readonly Cell[], smallest: number): ReadonlySet<number> {
  const ascending = values
    .map((value, index) => ({ value: typeof value === 'number' ? value : 0, index }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => a.value - b.value);
  const blanked = new Set<number>();
  let together = 0;
  for (const { value, index } of ascending) {
    const isSafe = value >= smallest && (blanked.size === 0 || (blanked.size > 1 && together >= smallest));
    if (isSafe) break;
    blanked.add(index);
    together += value;
  }
  return blanked;
}

const COUNT = /(?<![\d.,:−-]|\bthe )\b(\d[\d,]*)(?: of (\d[\d,]*))?(?= \p{Ll})/gu;

/** Whether a count, alone or of a whole, tells of few, or how few are left. */
function tellsFew(part: string, whole: string | undefined, smallest: number): boolean {
  const isFew = (value: number) => value > 0 && value < smallest;
  return isFew(numberOf(part)) || (whole !== undefined && isFew(numberOf(whole) - numberOf(part)));
}

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));

/** The sentences that tell no count from 1 to below `smallest`, nor how few are left of a whole. */
export const withoutSmallCounts = (sentences: readonly string[], smallest: number): readonly string[] =>
  sentences.filter((sentence) =>
    Array.from(sentence.matchAll(COUNT)).every(([, part, whole]) => !tellsFew(part!, whole, smallest)),
  );

/** A title in which a small count, or how few are left of a whole, is only said to be small or nearly all. */
export const withSmallCountsVeiled = (title: string, smallest: number): string =>
  title.replaceAll(COUNT, (found: string, part: string, whole: string | undefined, at: number) => {
    if (!tellsFew(part, whole, smallest)) return found;
    const few = numberOf(part) < smallest ? `fewer than ${String(smallest)}` : 'nearly all';
    const words = whole === undefined ? few : `${few} of ${whole}`;
    return at === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });

/** A figure that tells no small count, over these data; null where all that it tells would be of single records. */
export function guardedFigure(
  figure: AnyFigure,
  data: unknown,
  ask: Ask,
  smallest: number,
): AnyFigure | null {
  const made = withoutSmallCells(figure.table(data, ask), smallest);
  if (!made) return null;
  const left = (text: string) => withoutSmallCounts(sentencesOf(text), smallest).join(' ');
  const words = {
    title: () => withSmallCountsVeiled(figure.title(data, ask), smallest),
    note: () => left(figure.note(data, ask)),
    table: () => made.table,
  };
  if (!made.isBlanked) return { ...figure, ...words, describe: () => left(figure.describe(data, ask)) };
  const sentence = `Counts from 1 to ${String(smallest - 1)}, and what would give them away, are left out. The table has the rest.`;
  return { ...figure, ...words, describe: () => sentence, plot: () => null };
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!;]) (?=\p{Lu}|\d)/u);
