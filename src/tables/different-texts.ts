import { stretches } from '../formats/collect/by-file.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';

/** An id may be a whole text; a remark shows the beginning of one so long. */
const LONGEST = 40;

/** Tells of records that have other texts in one file than in another: they may be two records with one id. */
export function tellDifferentTexts(collected: Collected): void {
  const found = new Map<
    string,
    { readonly files: readonly [number, number]; readonly records: Set<number> }
  >();
  for (const [name, { owner, code }] of collected.fields) {
    const last = new Map<number, readonly [code: number, file: number]>();
    const known = stretches(collected, 'fields', name, owner.length);
    for (const [file, from, end] of known.length > 0 ? known : [[-1, 0, owner.length] as const])
      for (let index = from; index < end; index++) {
        const record = owner.data[index]!;
        const before = last.get(record);
        last.set(record, [code.data[index]!, file]);
        if (before === undefined || before[0] === code.data[index]) continue;
        const key = `${String(before[1])} ${String(file)}`;
        const same = found.get(key) ?? { files: [before[1], file] as const, records: new Set<number>() };
        same.records.add(record);
        found.set(key, same);
      }
  }
  for (const { files, records } of found.values()) tell(collected, files, records);
}

function tell(collected: Collected, [before, file]: readonly [number, number], records: ReadonlySet<number>) {
  const [first] = records;
  const id = [...collected.records.ids.terms[first!]!].slice(0, LONGEST).join('');
  const what =
    before === file
      ? `The record "${id}" has different texts in two rows of this file.`
      : `The record "${id}" has other texts here than in a file that was read before.`;
  addProblem(collected, {
    code: 'different_texts',
    message: `${what} The last ones are shown. If these are two records with one id, the files belong to different projects: open them separately.`,
    file: file < 0 ? null : `\u0000${String(file)}`,
    line: null,
    count: records.size,
  });
}
