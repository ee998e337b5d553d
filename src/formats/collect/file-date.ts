import { parseTime } from './time.ts';

/** When a file was exported. */
export interface FileDate {
  readonly time: number;
  readonly day: string;
  /** Said by the settings or a description beside it, and not by a name only. */
  readonly isCertain: boolean;
}

// Digits around it would make it a part of some other number.
const DATE =
  /(?<!\d)((?:19|20)\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?:[T _-]?([01]\d|2[0-3])[:h.-]?([0-5]\d)(?:[:m.-]?[0-5]\d)?Z?)?(?!\d)/;

/** A date in a name, with or without a time: `2026-01-30T1109`, `20260130`. */
export function dateInName(name: string): { readonly text: string; readonly date: FileDate } | null {
  const found = DATE.exec(name);
  if (!found) return null;
  const [text, year, , month, day, hour, minute] = found;
  const date = dateAt(`${year!}-${month!}-${day!}${hour === undefined ? '' : `T${hour}:${minute!}`}`, false);
  return date && { text, date };
}

/** A time as written, or a day; null where there is no such day. */
function dateAt(text: string, isCertain: boolean): FileDate | null {
  const time = parseTime(text);
  return time === null ? null : { time, day: text.slice(0, 10), isCertain };
}

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/**
 * When a file was exported: as the settings say, else as its name, a description of a backup beside it, or the
 * name of a folder around it says.
 */
export function fileDate(
  path: string,
  exported: string | undefined,
  descriptions: ReadonlyMap<string, string>,
): FileDate | null {
  if (exported !== undefined) return dateAt(exported, true);
  const names = path.split('/').toReversed();
  const [own, ...folders] = names.map((name) => dateInName(name)?.date ?? null);
  const described = descriptions.get(folderOf(path));
  return (
    own ??
    (described === undefined ? null : dateAt(described, true)) ??
    folders.find((date) => date !== null) ??
    null
  );
}
