import type { AsyncBuffer, FileMetaData, SchemaTree } from 'hyparquet';
import { hubFeatures, named } from './hub-features.ts';
import { tooManyColumns } from './limits.ts';
import { lz4Block, lz4Framed } from './lz4.ts';
import { plain } from './plain.ts';
import type { Slices } from './slices.ts';
import type { Batch, Opened, Row, Unreadable } from './source.ts';

const BATCH = 5000;
const FIRST = 1000;

/** A Parquet file: its rows as JSON values, one group of rows at a time. Columns of bytes are never loaded. */
export async function openParquet(file: Slices, container: readonly string[]): Promise<Opened | Unreadable> {
  const { parquetMetadataAsync, parquetSchema } = await import('hyparquet');
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    slice: (start, end) => file.slice(start, Math.min(end ?? file.size, file.size)),
  };
  const metadata = await parquetMetadataAsync(buffer);
  const features = hubFeatures(metadata.key_value_metadata?.find(({ key }) => key === 'huggingface')?.value);
  const children = parquetSchema(metadata).children;
  const refused = tooManyColumns(children.length);
  if (refused !== null) return { code: 'too_many_columns', message: refused };
  const bytes = children.filter((column) => features.media.has(column.element.name) || holdsBytes(column));
  const columns = children.filter((column) => !bytes.includes(column)).map(({ element }) => element.name);
  const names = columns.map((column) => features.names.get(column));
  return {
    container: [...container, 'parquet'],
    header: null,
    remarks:
      bytes.length === 0
        ? []
        : [
            {
              code: 'bytes_left_out',
              message: `These columns hold bytes, such as images, which are not loaded: ${bytes.map(({ element }) => element.name).join(', ')}.`,
            },
          ],
    batches: () => rowsOf(buffer, metadata, columns, names),
  };
}

async function* rowsOf(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: string[],
  names: readonly (readonly string[] | undefined)[],
): AsyncGenerator<Batch> {
  if (columns.length === 0) return;
  const [{ parquetRead }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  for (const [rowStart, rowEnd] of stretches(metadata)) {
    let cells: readonly (readonly unknown[])[] = [];
    await parquetRead({
      file,
      metadata,
      columns,
      rowStart,
      rowEnd,
      compressors: { ...compressors, LZ4: lz4Framed, LZ4_RAW: lz4Block },
      onComplete: (read) => {
        cells = read;
      },
    });
    for (let start = 0; start < cells.length; start += BATCH) {
      const rows = cells.slice(start, start + BATCH).map((row, place): Row => ({
        line: rowStart + start + place + 1,
        value: Object.fromEntries(
          columns.map((column, index): [string, unknown] => {
            const value = plain(row[index]);
            const labels = names[index];
            return [column, labels ? named(labels, value) : value];
          }),
        ),
      }));
      yield { rows, rejected: [] };
    }
  }
}

/** The groups of rows; a few first rows stand alone, so that recognition does not decode a whole group. */
function stretches({ row_groups: groups }: FileMetaData): readonly (readonly [number, number])[] {
  let start = 0;
  const whole = groups.map(({ num_rows: rows }) => {
    start += Number(rows);
    return [start - Number(rows), start] as const;
  });
  const [first, ...rest] = whole;
  return first && first[1] > FIRST ? [[0, FIRST], [FIRST, first[1]], ...rest] : whole;
}

/** Texts say so in the schema; other bytes are pictures, sounds or unknown. */
function holdsBytes({ element, children }: SchemaTree): boolean {
  if (children.length > 0) return children.some(holdsBytes);
  return (
    (element.type === 'BYTE_ARRAY' || element.type === 'FIXED_LEN_BYTE_ARRAY') &&
    element.converted_type === undefined &&
    element.logical_type === undefined
  );
}
