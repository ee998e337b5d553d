import { delimitedRows, delimiterOf, namedDelimiter } from './delimited.ts';
import { openArrow } from './arrow-file.ts';
import { GZIP_BOMB, gunzip } from './gzip.ts';
import { jsonElements, jsonLines } from './json.ts';
import { tooManyColumns } from './limits.ts';
import { openParquet } from './parquet.ts';
import { refuse, refuseText } from './refuse.ts';
import { slicesOf } from './slices.ts';
import type { Opened, Source, Unreadable } from './source.ts';
import { tableHead } from './table-head.ts';
import { yamlRow } from './yaml-row.ts';
import { decode, encodingOf } from './text.ts';

const SNIFF = 256 * 1024;

/** How `argilla.yaml` begins: one of its keys with a list or a text. */
const DESCRIPTION =
  /^(?:#.*\r?\n|---\r?\n|\s*\r?\n)*(?:fields|questions|guidelines|allow_extra_metadata|metadata_properties|vectors_settings)\s*:/;

const WESTERN: Unreadable = {
  code: 'guessed',
  message:
    'The letters of this file are not written as UTF-8, so they are read as Windows-1252, which Excel writes in Western Europe. If letters with accents look wrong, save the file again as "CSV UTF-8".',
};

const starts = (bytes: Uint8Array, ...values: readonly number[]) =>
  values.every((value, i) => bytes[i] === value);

/** Finds out by its bytes what a file is packed in; never by its name. */
export async function open(source: Source): Promise<Opened | Unreadable> {
  let start = await head(source.bytes());
  const container: string[] = [...(source.within ?? [])];
  let bytes = () => source.bytes();
  if (starts(start, 0x1f, 0x8b)) {
    container.push('gzip');
    bytes = () => gunzip(source.bytes());
    try {
      start = await head(bytes());
    } catch (error) {
      if (error instanceof Error && error.message === GZIP_BOMB)
        return { code: 'gzip_bomb', message: GZIP_BOMB };
      return {
        code: 'damaged_gzip',
        message: 'The gzip data is damaged or cut off. Download or export the file again.',
      };
    }
  }
  const typed = await openTyped(start, source, bytes, container);
  if (typed) return typed;
  const unreadable = refuse(start);
  if (unreadable) return unreadable;
  return openText(start, bytes, container);
}

/** JSON, YAML or a table, by its first characters. */
function openText(
  start: Uint8Array,
  bytes: () => AsyncIterable<Uint8Array>,
  packed: readonly string[],
): Opened | Unreadable {
  const { encoding, marked } = encodingOf(start);
  const container = [...packed, ...(encoding !== 'utf-8' ? [encoding] : marked ? ['utf-8 with mark'] : [])];
  const text = () => decode(bytes(), encoding);
  const sample = new TextDecoder(encoding).decode(start);
  const first = sample.trimStart();
  const warnings = encoding === 'windows-1252' ? [WESTERN] : [];
  const json = (kind: string, batches: Opened['batches']): Opened => ({
    container: [...container, kind],
    header: null,
    batches,
    remarks: warnings,
  });

  if (first === '') return { code: 'empty', message: 'The file is empty. Export it again, or leave it out.' };
  if (first.startsWith('[')) return json('json', () => jsonElements(text(), 1));
  if (first.startsWith('{'))
    return isLines(first)
      ? json('json lines', () => jsonLines(text()))
      : json('json', () => jsonElements(text(), 0));
  const refusal = refuseText(first);
  if (refusal) return refusal;
  if (DESCRIPTION.test(first))
    return { container: [...container, 'yaml'], header: null, batches: () => yamlRow(text()) };
  const named = namedDelimiter(first);
  const delimiter = named ?? delimiterOf(sample);
  if (!delimiter)
    return {
      code: 'not_recognised',
      message:
        'This is neither JSON nor a table with columns. Labelscope reads the exports of annotation tools and tables (CSV, TSV, Parquet, Arrow).',
    };
  const { header, shape, remarks } = tableHead(sample, delimiter, named ? 1 : 0);
  const refused = tooManyColumns(header.length);
  if (refused !== null) return { code: 'too_many_columns', message: refused };
  return {
    container: [...container, delimiter === '\t' ? 'tsv' : 'csv'],
    header,
    batches: () => delimitedRows(text(), shape),
    remarks: [...warnings, ...remarks],
  };
}

/** Parquet and Arrow say themselves what their columns hold. */
async function openTyped(
  start: Uint8Array,
  source: Source,
  bytes: () => AsyncIterable<Uint8Array>,
  container: readonly string[],
): Promise<Opened | Unreadable | null> {
  const isParquet = starts(start, 0x50, 0x41, 0x52, 0x31);
  const isFile = starts(start, 0x41, 0x52, 0x52, 0x4f, 0x57, 0x31);
  if (!isParquet && !isFile && !starts(start, 0xff, 0xff, 0xff, 0xff)) return null;
  try {
    if (!isParquet) return await openArrow(bytes, container, isFile ? 'file' : 'stream');
    const { slice, ...rest } = source;
    const isPacked = container.includes('gzip');
    return await openParquet(
      await slicesOf(slice && !isPacked ? { ...rest, slice } : rest, bytes),
      container,
    );
  } catch (error) {
    const what = isParquet ? 'Parquet' : 'Arrow';
    // What stumbles over damaged bytes says so in words of the program, not of the file.
    const reason = error instanceof Error && error.name === 'Error' ? ` (${error.message})` : '';
    return {
      code: `damaged_${what.toLowerCase()}`,
      message: `The ${what} file is damaged or cut off${reason}. Download or export it again, or export the rows as JSON Lines.`,
    };
  }
}

async function head(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= SNIFF) break;
  }
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined.subarray(0, SNIFF);
}

/** JSON Lines: the first line is a whole value, or a second line begins one. */
function isLines(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  try {
    JSON.parse(lines[0] ?? '');
    return true;
  } catch {
    // A first line that is broken in an otherwise good JSON Lines file: the next lines tell.
    return lines
      .slice(1, 4)
      .some((line) => line.startsWith('{') && line.endsWith('}') && line.length > 2 && parses(line));
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
