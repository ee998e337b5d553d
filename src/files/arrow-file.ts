import type { DataType, Field, RecordBatch, Vector } from 'apache-arrow';
import { checkedFile } from './arrow-check.ts';
import { checkedStream } from './arrow-stream.ts';
import { hubFeatures, named, type HubFeatures } from './hub-features.ts';
import { tooManyColumns } from './limits.ts';
import { plain } from './plain.ts';
import { wholeOf } from './slices.ts';
import type { Batch, Opened, Row, Unreadable } from './source.ts';

const BATCH = 5000;
const LONGEST_LIST = 1_000_000;

/** An Arrow IPC file or stream: its rows as JSON values. Columns of bytes are never loaded. */
export async function openArrow(
  bytes: () => AsyncIterable<Uint8Array>,
  container: readonly string[],
  kind: 'file' | 'stream',
): Promise<Opened | Unreadable> {
  const { RecordBatchReader, DataType: types } = await import('apache-arrow');
  const begin = async () =>
    kind === 'file'
      ? RecordBatchReader.from(checkedFile(await wholeOf(bytes())))
      : RecordBatchReader.from(checkedStream(bytes()));
  const reader = await begin();
  await reader.open();
  const { fields, metadata } = reader.schema;
  await reader.cancel();
  const refused = tooManyColumns(fields.length);
  if (refused !== null) return { code: 'too_many_columns', message: refused };
  const features = hubFeatures(metadata.get('huggingface'));
  const holdsBytes = bytesIn(types, features);
  const left = fields.filter(holdsBytes).map(({ name }) => name);
  const columns = fields.flatMap((field, index): readonly ReadColumn[] => {
    const read = types.isTimestamp(field.type) || types.isDate(field.type) ? time : value;
    const { name } = field;
    return holdsBytes(field) ? [] : [{ index, name, labels: features.names.get(name), read }];
  });
  return {
    container: [...container, `arrow ${kind}`],
    header: null,
    remarks:
      left.length === 0
        ? []
        : [
            {
              code: 'bytes_left_out',
              message: `These columns hold bytes, such as images, which are not loaded: ${left.join(', ')}.`,
            },
          ],
    batches: () => rowsOf(begin, columns),
  };
}

interface ReadColumn {
  readonly index: number;
  readonly name: string;
  readonly labels: readonly string[] | undefined;
  readonly read: (cell: unknown) => unknown;
}

async function* rowsOf(
  begin: () => Promise<AsyncIterable<RecordBatch>>,
  columns: readonly ReadColumn[],
): AsyncGenerator<Batch> {
  let line = 1;
  for await (const batch of await begin()) {
    const vectors = columns.map(({ index }) => batch.getChildAt(index));
    for (let from = 0; from < batch.numRows; from += BATCH) {
      const length = Math.min(BATCH, batch.numRows - from);
      const rows = Array.from({ length }, (_, row): Row => ({
        line: line + from + row,
        value: Object.fromEntries(
          columns.map(({ name, labels, read }, column): [string, unknown] => {
            const cell = read(vectors[column]?.get(from + row));
            return [name, labels ? named(labels, cell) : cell];
          }),
        ),
      }));
      yield { rows, rejected: [] };
    }
    line += batch.numRows;
  }
}

/** Plain types have null for children, though Arrow declares otherwise. */
const childrenOf = ({ children }: DataType): readonly Field[] => (children as readonly Field[] | null) ?? [];

/** Whether a field holds bytes, itself or within, or is declared to hold pictures or sounds. */
function bytesIn(types: typeof DataType, { media }: HubFeatures): (field: Field) => boolean {
  const isBytes = (type: DataType) =>
    types.isBinary(type) || types.isLargeBinary(type) || types.isFixedSizeBinary(type);
  const holdsBytes = ({ type, name }: Field<DataType>): boolean =>
    media.has(name) || isBytes(type) || childrenOf(type).some(holdsBytes);
  return holdsBytes;
}

/** Lists and structs of Arrow are views on its columns: turned into lists and objects. */
function value(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null) return plain(cell);
  if ('toArray' in cell && 'length' in cell) return listOf(cell as Vector);
  if ('toJSON' in cell && !(cell instanceof Date)) {
    const struct = cell as unknown as Iterable<readonly [string, unknown]>;
    return Object.fromEntries(Array.from(struct, ([name, inner]): [string, unknown] => [name, value(inner)]));
  }
  return plain(cell);
}

function listOf(cell: Vector): readonly unknown[] {
  if (cell.length > LONGEST_LIST)
    throw new Error(
      `A cell holds a list of ${String(cell.length)} items; at most ${String(LONGEST_LIST)} are read.`,
    );
  return Array.from(cell, value);
}

const time = (cell: unknown): unknown =>
  typeof cell === 'number' && Math.abs(cell) < 8.64e15 ? new Date(cell).toISOString() : plain(cell);
