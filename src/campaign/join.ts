import type { FileContents } from '../formats/collect/by-file.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';

/** Records of several files that are one by their content. */
export interface Joined {
  /** The id that counts, by the id that stands for it. */
  readonly sameRecord: ReadonlyMap<string, string>;
  /** The files that were joined by it. */
  readonly files: ReadonlySet<number>;
  /** Texts that several records of one file have: those records were left apart. */
  readonly ambiguous: number;
}

/**
 * Finds records that have other ids in other files and the same texts. Two files are joined only where they share no
 * id at all, and only on texts that occur once in each; two records of one file stay two.
 */
export function joinedOnContent({ records }: Collected, contents: readonly FileContents[]): Joined {
  const sameRecord = new Map<string, string>();
  const files = new Set<number>();
  const ambiguous = new Set<number>();
  const found = new Map<number, { readonly record: number; readonly file: FileContents }>();
  const texts = contents.map(({ records: held }) => new Set(held.values()));
  contents.forEach((file) => {
    const isApart = apartFrom(file);
    const { once, several } = byContent(file);
    for (const content of several)
      if (contents.some((other, index) => texts[index]!.has(content) && isApart(other)))
        ambiguous.add(content);
    for (const [content, record] of once) {
      const first = found.get(content);
      if (!first) found.set(content, { record, file });
      else if (first.record !== record && isApart(first.file)) {
        sameRecord.set(records.ids.terms[record]!, records.ids.terms[first.record]!);
        files.add(first.file.file).add(file.file);
      }
    }
  });
  return { sameRecord, files, ambiguous: ambiguous.size };
}

function byContent({ records }: FileContents) {
  const once = new Map<number, number>();
  const several = new Set<number>();
  for (const [record, content] of records) {
    if (content === null || several.has(content)) continue;
    if (once.delete(content)) several.add(content);
    else once.set(content, record);
  }
  return { once, several };
}

/** Whether a file shares no record with this one; asked once for each. */
function apartFrom(file: FileContents): (other: FileContents) => boolean {
  const known = new Map<FileContents, boolean>();
  return (other) => {
    let isApart = known.get(other);
    if (isApart === undefined) {
      isApart = ![...file.records.keys()].some((record) => other.records.has(record));
      known.set(other, isApart);
    }
    return isApart;
  };
}

/** Says which files were joined, and how not to. */
export function tellJoined(
  collected: Collected,
  { sameRecord, files, ambiguous }: Joined,
  paths: readonly string[],
): void {
  const problem = (code: string, message: string, count: number) => {
    if (count > 0) addProblem(collected, { code, message, file: null, line: null, count });
  };
  const names = Array.from(files, (file) => paths[file] ?? '');
  const shown = names.length > 6 ? [...names.slice(0, 5), `${String(names.length - 5)} more`] : names;
  problem(
    'joined_on_content',
    `These files share no ids, and records with the same texts were taken as one record: ${shown.join(', ')}. If they are different records, write "records: { match: id }" in dashboard.yml.`,
    sameRecord.size,
  );
  problem(
    'content_not_unique',
    'Files without common ids share texts, but in one of them several records have the same text. Those were not joined.',
    ambiguous,
  );
}
