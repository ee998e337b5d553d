/** A cell that is a number all through is a number. */
export function cell(text: string): string | number | null {
  if (text === '') return null;
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

interface AnswerCells {
  readonly separator: string | null;
  readonly emptyIsAnswer: boolean;
}

/** Reads the cells of an answer column: one answer, several with a separator, or lists where all cells are. */
export function answerReader(
  terms: readonly string[],
  { separator, emptyIsAnswer }: AnswerCells,
): (text: string) => unknown {
  const split = separator !== null ? splitAt(separator) : areLists(terms) ? listIn : null;
  if (!split) return (text) => (text === '' ? null : text);
  return (text) => (text === '' ? (emptyIsAnswer ? [] : null) : split(text));
}

const splitAt = (separator: string) => (text: string) =>
  text
    .split(separator)
    .map((label) => label.trim())
    .filter((label) => label !== '');

/** Whether every cell that is not empty is a list of scalars, as JSON or as Python writes it. */
export function areLists(terms: readonly string[]): boolean {
  const present = terms.filter((term) => term !== '');
  return present.length > 0 && present.every((term) => term.startsWith('[') && listIn(term) !== null);
}

function listIn(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(asJson(text));
    return Array.isArray(value) && value.every((item) => typeof item !== 'object') ? value : null;
  } catch {
    return null;
  }
}

/** `['a', 'b']`, as pandas writes a list into a table. */
const asJson = (text: string): string =>
  text.includes("'")
    ? text.replaceAll(/"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'/g, (part, inner?: string) =>
        inner === undefined ? part : JSON.stringify(inner.replaceAll(/\\(['\\])/g, '$1')),
      )
    : text;

const PLACEHOLDERS = new Set(['', 'n/a', 'na', 'nan', 'none', 'null', 'unknown', '-']);

/** Whether a cell says that there is nothing: it is empty or one of the words that tables use for that. */
export const isBlank = (text: string): boolean => PLACEHOLDERS.has(text.trim().toLowerCase());
