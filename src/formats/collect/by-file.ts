import type { Collected, RawColumn } from './collected.ts';

/** What one file holds of what is collected of all. */
export interface FileContents {
  readonly file: number;
  /** The records in it, each with a number for its texts, the same for equal texts; null where the file gives none. */
  readonly records: ReadonlyMap<number, number | null>;
  readonly fields: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
}

const lengths = <V>(columns: ReadonlyMap<string, V>, length: (column: V) => number) =>
  new Map(Array.from(columns, ([name, column]) => [name, length(column)]));

/** Remembers where what the present file adds begins. */
export function beginFile(collected: Collected): void {
  collected.starts.set(collected.file, {
    fields: lengths(collected.fields, ({ owner }) => owner.length),
    metadata: lengths(collected.metadata.record, ({ owner }) => owner.length),
    answers: lengths(collected.answers, ({ code }) => code.length),
  });
}

/** Where what each file added to a list begins and ends, by file, in the order of reading. */
export function stretches(
  { starts }: Collected,
  list: 'fields' | 'metadata' | 'answers',
  name: string,
  length: number,
): readonly (readonly [file: number, from: number, end: number])[] {
  const begun = Array.from(starts, ([file, start]) => [file, start[list].get(name) ?? 0] as const);
  return begun.map(([file, from], index) => [file, from, begun[index + 1]?.[1] ?? length]);
}

/** The records, fields and questions of each file. Texts are equal where all fields and their names are. */
export function contentsByFile(collected: Collected): readonly FileContents[] {
  const files = new Map(
    Array.from(collected.starts.keys(), (file) => [
      file,
      { texts: new Map<number, string>(), fields: new Set<string>(), questions: new Set<string>() },
    ]),
  );
  const hold = (file: number, record: number) => {
    const texts = files.get(file)?.texts;
    if (texts && !texts.has(record)) texts.set(record, '');
  };
  const { records, submissions, metadata, fields, answers } = collected;
  for (let index = 0; index < records.file.length; index++) hold(records.file.data[index]!, index);
  for (let index = 0; index < submissions.record.length; index++)
    hold(submissions.file.data[index]!, submissions.record.data[index]!);
  for (const [name, { owner }] of metadata.record)
    for (const [file, from, end] of stretches(collected, 'metadata', name, owner.length))
      for (let index = from; index < end; index++) hold(file, owner.data[index]!);
  [...fields].forEach(([name, column], number) => {
    for (const [file, from, end] of stretches(collected, 'fields', name, column.owner.length)) {
      if (from < end) files.get(file)!.fields.add(name);
      const { texts } = files.get(file)!;
      for (const [record, code] of lastCodes(column, from, end))
        texts.set(record, `${texts.get(record) ?? ''}${String(number)}:${String(code)} `);
    }
  });
  for (const [name, { code }] of answers)
    for (const [file, from, end] of stretches(collected, 'answers', name, code.length))
      if (from < end) files.get(file)!.questions.add(name);
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number | null => {
    if (text === '') return null;
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  return Array.from(files, ([file, { texts, ...names }]) => ({
    file,
    ...names,
    records: new Map(Array.from(texts, ([record, text]) => [record, numberOf(text)])),
  }));
}

function lastCodes({ owner, code }: RawColumn, from: number, end: number): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  for (let index = from; index < end; index++) codes.set(owner.data[index]!, code.data[index]!);
  return codes;
}
