import { delimitedRows, delimiterOf, headerOf } from './delimited.ts';
import { gunzip } from './gzip.ts';
import { jsonElements, jsonLines } from './json.ts';
import type { Opened, Source, Unreadable } from './source.ts';
import { decode, encodingOf } from './text.ts';

const SNIFF = 256 * 1024;

const starts = (bytes: Uint8Array, ...values: readonly number[]) =>
  values.every((value, i) => bytes[i] === value);

/** Finds out by its bytes what a file is packed in; never by its name. */
export async function open(source: Source): Promise<Opened | Unreadable> {
  let start = await head(source.bytes());
  const container: string[] = [];
  let bytes = () => source.bytes();
  if (starts(start, 0x1f, 0x8b)) {
    container.push('gzip');
    bytes = () => gunzip(source.bytes());
    try {
      start = await head(bytes());
    } catch {
      return {
        code: 'damaged_gzip',
        message: 'The gzip data is damaged or cut off. Download or export the file again.',
      };
    }
  }
  const unreadable = refuse(start);
  if (unreadable) return unreadable;

  const { encoding, marked } = encodingOf(start);
  if (encoding !== 'utf-8') container.push(encoding);
  else if (marked) container.push('utf-8 with mark');
  const text = () => decode(bytes(), encoding);
  const sample = new TextDecoder(encoding).decode(start);
  const first = sample.trimStart();

  if (first === '') return { code: 'empty', message: 'The file is empty. Export it again, or leave it out.' };
  if (first.startsWith('['))
    return { container: [...container, 'json'], header: null, batches: () => jsonElements(text(), 1) };
  if (first.startsWith('{')) {
    const lines = isLines(first);
    return {
      container: [...container, lines ? 'json lines' : 'json'],
      header: null,
      batches: () => (lines ? jsonLines(text()) : jsonElements(text(), 0)),
    };
  }
  const said = refuseText(first);
  if (said) return said;
  const delimiter = delimiterOf(sample);
  if (!delimiter)
    return {
      code: 'not_recognised',
      message:
        'This is neither JSON nor a table with columns. Labelscope reads Argilla exports and tables (CSV, TSV) with one row per answer.',
    };
  const header = uniqueNames(headerOf(sample, delimiter).map((cell) => cell.trim()));
  const name = delimiter === '\t' ? 'tsv' : 'csv';
  return {
    container: [...container, name],
    header,
    batches: () => delimitedRows(text(), delimiter, header.length),
  };
}

/** Two columns of one name stay two columns. */
function uniqueNames(header: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return header.map((name) => {
    let free = name;
    for (let count = 2; name !== '' && taken.has(free); count++) free = `${name}_${String(count)}`;
    taken.add(free);
    return free;
  });
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
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
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

function refuse(start: Uint8Array): Unreadable | null {
  if (start.length === 0)
    return { code: 'empty', message: 'The file is empty. Export it again, or leave it out.' };
  if (starts(start, 0x50, 0x4b, 3, 4) || starts(start, 0x50, 0x4b, 5, 6)) {
    const encrypted = ((start[6] ?? 0) & 1) === 1;
    return encrypted
      ? {
          code: 'encrypted_zip',
          message: 'This zip archive is encrypted. Unpack it with its password and use the files in it.',
        }
      : {
          code: 'zip',
          message:
            'This is a zip archive (or an Excel workbook), which is not read yet. Unpack it, or save the sheet as CSV, and use the files in it.',
        };
  }
  if (starts(start, 0x50, 0x41, 0x52, 0x31))
    return {
      code: 'parquet',
      message: 'This is a Parquet file, which is not read yet. Export the rows as JSON Lines or CSV.',
    };
  if (starts(start, 0x41, 0x52, 0x52, 0x4f, 0x57) || starts(start, 0xff, 0xff, 0xff, 0xff))
    return {
      code: 'arrow',
      message: 'This is an Arrow file, which is not read yet. Export the rows as JSON Lines or CSV.',
    };
  const { encoding, marked } = encodingOf(start);
  if (encoding === 'utf-8' && !marked && start.subarray(0, 4096).includes(0))
    return {
      code: 'binary',
      message: 'This is a binary file of an unknown kind. Export the annotations as JSON, JSON Lines or CSV.',
    };
  return null;
}

function refuseText(text: string): Unreadable | null {
  if (text.startsWith('version https://git-lfs'))
    return {
      code: 'lfs_pointer',
      message:
        'This is a Git LFS pointer, not the file itself. Download the real file, for example with "git lfs pull".',
    };
  if (/^<(!doctype html|html|head|\?xml)/i.test(text))
    return {
      code: 'html',
      message:
        'This is a web page, not an export. A download probably needed a login: open the address in a browser and save the file itself.',
    };
  if (text.startsWith('#FORMAT=WebAnno'))
    return {
      code: 'webanno',
      message: 'This is a WebAnno file, which is not read. Export a table from INCEpTION instead.',
    };
  if (/^__label__/m.test(text.slice(0, 2000)))
    return {
      code: 'fasttext',
      message:
        'This is a fastText file: it has labels but no annotators. Export the annotations with the person who gave them.',
    };
  return null;
}
