import {
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  makeVector,
  RecordBatch,
  Schema,
  Struct,
  Table as ArrowTable,
  tableToIPC,
  TimestampMillisecond,
  Utf8,
  type Data,
  type DataType,
} from 'apache-arrow';
import { NULL_INTEGER, type Column, type Table } from '../model/column.ts';

const BATCH = 200_000;

/**
 * A table as the bytes of an Arrow IPC stream, in batches. Bytes are what crosses into DuckDB-WASM:
 * objects of another copy of the library make no table there, and no error.
 */
export function arrowStream(table: Table): Uint8Array {
  const columns = Object.entries(table.columns);
  const dictionaries = new Map(
    columns.map(([name, column]) => [name, column.type === 'term' ? words(column.terms) : null]),
  );
  const types = columns.map(([name, column], index) => new Field(name, typeOf(column, index), true));
  const schema = new Schema(types);
  const batches: RecordBatch[] = [];
  for (let from = 0; from < Math.max(1, table.rows); from += BATCH) {
    const length = Math.min(BATCH, table.rows - from);
    const children = columns.map(([name, column], index) =>
      dataOf(column, types[index]!.type, dictionaries.get(name) ?? null, from, length),
    );
    batches.push(
      new RecordBatch(schema, makeData({ type: new Struct(types), length, nullCount: 0, children })),
    );
  }
  return tableToIPC(new ArrowTable(schema, batches), 'stream');
}

// An empty dictionary makes no stream that can be read; a column of nulls never looks into it.
const words = (terms: readonly string[]) => makeVector(textData(terms.length === 0 ? [''] : terms));

function typeOf(column: Column, id: number): DataType {
  switch (column.type) {
    case 'integer':
    case 'flag':
      return new Int32();
    case 'number':
      return new Float64();
    case 'time':
      return new TimestampMillisecond();
    case 'term':
      return new Dictionary(new Utf8(), new Int32(), id);
    case 'text':
      return new Utf8();
  }
}

function dataOf(
  column: Column,
  type: DataType,
  dictionary: ReturnType<typeof words> | null,
  from: number,
  length: number,
): Data {
  switch (column.type) {
    case 'integer':
    case 'flag': {
      const data = column.data.slice(from, from + length);
      return makeData({
        type: type as Int32,
        length,
        data,
        ...validity(length, (row) => data[row] !== NULL_INTEGER),
      });
    }
    case 'number': {
      const data = column.data.slice(from, from + length);
      return makeData({
        type: type as Float64,
        length,
        data,
        ...validity(length, (row) => !Number.isNaN(data[row]!)),
      });
    }
    case 'time': {
      const times = column.data.subarray(from, from + length);
      const data = BigInt64Array.from(times, (time) => (Number.isNaN(time) ? 0n : BigInt(time)));
      return makeData({
        type: type as TimestampMillisecond,
        length,
        data,
        ...validity(length, (row) => !Number.isNaN(times[row]!)),
      });
    }
    case 'term': {
      const data = column.data.slice(from, from + length).map((code) => (code === NULL_INTEGER ? 0 : code));
      const codes = column.data;
      return makeData({
        type: type as Dictionary<Utf8, Int32>,
        length,
        data,
        dictionary: dictionary!,
        ...validity(length, (row) => codes[from + row] !== NULL_INTEGER),
      });
    }
    case 'text':
      return textData(column.data.slice(from, from + length));
  }
}

const encoder = new TextEncoder();

/** Texts one behind the other in one stretch of bytes: the library's own way encodes and copies each alone. */
function textData(texts: readonly (string | null)[]): Data<Utf8> {
  const valueOffsets = new Int32Array(texts.length + 1);
  const lengths = texts.map((text) => text?.length ?? 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  let data = new Uint8Array(lengths.reduce((sum, length) => sum + length, 2 * longest));
  let end = 0;
  texts.forEach((text, row) => {
    if (text !== null) {
      // A UTF-16 unit takes at most three bytes.
      const most = end + text.length * 3;
      if (most > data.length) data = grown(data, most);
      end = write(text, data, end);
    }
    valueOffsets[row + 1] = end;
  });
  return makeData({
    type: new Utf8(),
    length: texts.length,
    valueOffsets,
    data: data.subarray(0, end),
    ...validity(texts.length, (row) => texts[row] !== null),
  });
}

/** Writes a text as UTF-8 and gives where it ends. For short texts, calling the encoder is most of the work. */
function write(text: string, into: Uint8Array, from: number): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return from + at + encoder.encodeInto(text.slice(at), into.subarray(from + at)).written;
    into[from + at] = code;
  }
  return from + text.length;
}

function grown(data: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, data.length * 1.5));
  larger.set(data);
  return larger;
}

function validity(
  length: number,
  isKnown: (row: number) => boolean,
): { nullCount: number; nullBitmap: Uint8Array } {
  const nullBitmap = new Uint8Array(Math.ceil(length / 64) * 8);
  let nullCount = 0;
  for (let row = 0; row < length; row++) {
    if (isKnown(row)) nullBitmap[row >> 3]! |= 1 << (row & 7);
    else nullCount++;
  }
  return { nullCount, nullBitmap };
}
