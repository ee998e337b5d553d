import { readTime, type NoTime } from './time.ts';

const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T]+(\d{1,2}:\d{2}(?::\d{2})?))?$/;

export interface TimeReader {
  read(text: string): number | NoTime | null;
  /** Day and month cannot be told apart in this column, so these times are not used. */
  readonly ambiguous: boolean;
}

/** Columns of a tool that writes the month first, always. */
const AMERICAN = new Set(['_created_at', '_started_at']);

/** Reads the times of one column: in `8/29/2018 08:54` the other values tell which number is the month. */
export function timeReader(name: string, values: readonly string[]): TimeReader {
  let [first, second] = [0, 0];
  for (const value of values) {
    const match = SLASHES.exec(value);
    if (!match) continue;
    first = Math.max(first, Number(match[1]));
    second = Math.max(second, Number(match[2]));
  }
  if (first === 0) return { read: readTime, ambiguous: false };
  const monthFirst = first <= 12 && (second > 12 || AMERICAN.has(name.toLowerCase()));
  const dayFirst = second <= 12 && first > 12;
  const read = (text: string): number | NoTime | null => {
    const match = SLASHES.exec(text);
    if (!match) return readTime(text);
    if (!monthFirst && !dayFirst) return null;
    const [, a = '', b = '', year = '', time = '0:00'] = match;
    const [month, day] = monthFirst ? [a, b] : [b, a];
    return readTime(
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time.padStart(time.length > 5 ? 8 : 5, '0')}`,
    );
  };
  return { read, ambiguous: !monthFirst && !dayFirst };
}
