import {
  createIntegers,
  createTerms,
  codeOf,
  integers,
  NULL_INTEGER,
  pushInteger,
  terms,
  times,
  type Table,
} from '../model/column.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { tellDifferentTexts } from './different-texts.ts';
import { createHashes, feed, hashAt } from '../formats/collect/hash.ts';
import { range, texts, whole } from './columns.ts';
import { lastCodes } from './last-given.ts';

interface FieldTexts {
  readonly record: readonly number[];
  readonly field: readonly string[];
  readonly text: readonly string[];
}

/** One text for each record and field; where several files give it, the last one. */
export function fieldTexts(collected: Collected): FieldTexts {
  const rows = collected.records.ids.terms.length;
  const record: number[] = [];
  const field: string[] = [];
  const text: string[] = [];
  let differ = false;
  for (const [name, column] of collected.fields) {
    const { codes, differing } = lastCodes(column, rows);
    differ ||= differing.size > 0;
    codes.forEach((code, index) => {
      if (code === NULL_INTEGER) return;
      record.push(index);
      field.push(name);
      text.push(String(column.raws[code]));
    });
  }
  if (differ) tellDifferentTexts(collected);
  return { record, field, text };
}

export function recordTable({ records }: Collected, gold: ReadonlySet<number>, fields: FieldTexts): Table {
  const rows = records.ids.terms.length;
  const contents = createHashes(rows);
  const isShown = new Uint8Array(rows);
  fields.record.forEach((record, index) => {
    for (const piece of [fields.field[index]!, '\u0000', fields.text[index]!, '\u0000'])
      feed(contents, record, piece);
    isShown[record] = 1;
  });
  return {
    name: 'record',
    rows,
    columns: {
      record: range(rows),
      record_id: texts(records.ids.terms),
      source_status: terms(records.status, records.statuses),
      gold: whole(records.ids.terms.map((_, record) => (gold.has(record) ? 1 : 0))),
      inserted_at: times(records.inserted),
      updated_at: times(records.updated),
      content_hash: texts(
        Array.from(isShown, (shown, index) => (shown === 1 ? hashAt(contents, index) : null)),
      ),
      file: integers(records.file),
      line: integers(records.line),
    },
  };
}

export function fieldTable({ record, field, text }: FieldTexts): Table {
  const names = createTerms();
  const codes = createIntegers();
  for (const name of field) pushInteger(codes, codeOf(names, name));
  return {
    name: 'field_text',
    rows: text.length,
    columns: { record: whole(record), field: terms(codes, names), text: texts(text) },
  };
}
