import { Inflate } from 'fflate';
import { HARMLESS, RATIO } from './limits.ts';
import { slicesOf, type Slices } from './slices.ts';
import type { Source, Unreadable } from './source.ts';
import { dataOffset, zipEntries, type ZipEntry } from './zip-directory.ts';

const MOST_FILES = 10_000;
const DEEPEST = 2;
const MOST_BYTES = 16 * 1024 ** 3;
/** What a piece unpacks to, at most a thousand times as much, is held at once. */
const PIECE = 1 << 14;

export interface Unpacked {
  readonly sources: readonly Source[];
  readonly refused: readonly (Unreadable & { readonly file: string })[];
}

/** The files with every zip archive replaced by what is in it. An archive that is not safe to open is refused. */
export async function unpackArchives(sources: readonly Source[], depth = 0): Promise<Unpacked> {
  const parts: Unpacked[] = [];
  for (const source of sources) parts.push(await unpack(source, depth));
  return {
    sources: parts.flatMap((part) => part.sources),
    refused: parts.flatMap(({ refused }) => refused),
  };
}

async function unpack(source: Source, depth: number): Promise<Unpacked> {
  if (source.leftOut || !(await isArchive(source))) return { sources: [source], refused: [] };
  const refuse = (code: string, message: string): Unpacked => ({
    sources: [],
    refused: [{ code, message, file: source.path }],
  });
  if (depth === DEEPEST)
    return refuse(
      'nested_zip',
      'This zip archive holds archives within archives. Unpack it and use the files.',
    );
  try {
    const file = await slicesOf(source, () => source.bytes());
    const entries = await zipEntries(file, MOST_FILES);
    const wrong = refusal(entries, file.size);
    if (wrong) return refuse(...wrong);
    const inner = entries.map((entry) => entrySource(source, file, entry));
    return await unpackArchives(inner, depth + 1);
  } catch (error) {
    return refuse('damaged_zip', error instanceof Error ? error.message : String(error));
  }
}

async function isArchive(source: Source): Promise<boolean> {
  try {
    for await (const chunk of source.bytes())
      return (
        chunk[0] === 0x50 &&
        chunk[1] === 0x4b &&
        ((chunk[2] === 3 && chunk[3] === 4) || (chunk[2] === 5 && chunk[3] === 6))
      );
  } catch {
    // A file that cannot be read becomes a problem where it is opened.
  }
  return false;
}

function refusal(entries: readonly ZipEntry[], packed: number): readonly [string, string] | null {
  if (entries.some(({ isEncrypted }) => isEncrypted))
    return [
      'encrypted_zip',
      'This zip archive is encrypted. Unpack it with its password and use the files in it.',
    ];
  if (entries.length === 0)
    return ['empty', 'The zip archive holds no files. Pack it again, or leave it out.'];
  if (entries.some(({ name }) => name === '[Content_Types].xml'))
    return [
      'workbook',
      'This is an Excel workbook or another office document. Save the sheet as CSV and use that file.',
    ];
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_BYTES || (size > HARMLESS && size > packed * RATIO))
    return [
      'zip_bomb',
      `The zip archive of ${String(packed)} bytes would unpack to ${String(size)} bytes, which is more than an export does. Unpack it yourself and use the files in it.`,
    ];
  return null;
}

function entrySource(archive: Source, file: Slices, entry: ZipEntry): Source {
  const parts = entry.name.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return {
    path: `${archive.path}/${parts.join('/')}`,
    size: entry.size,
    ...(archive.identity === undefined ? {} : { identity: `${archive.identity}/${entry.name}` }),
    within: [...(archive.within ?? []), 'zip'],
    bytes: () => entryBytes(file, entry),
  };
}

async function* entryBytes(file: Slices, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8)
    throw new Error(
      'The file is packed in a way that Labelscope does not read. Unpack the archive, or pack it again as a plain zip.',
    );
  const start = await dataOffset(file, entry);
  let out: Uint8Array[] = [];
  let length = 0;
  const inflate =
    entry.method === 8
      ? new Inflate((data) => {
          out.push(data);
        })
      : null;
  for (let index = 0; index < entry.packed; index += PIECE) {
    const piece = new Uint8Array(
      await file.slice(start + index, start + Math.min(index + PIECE, entry.packed)),
    );
    if (inflate) inflate.push(piece, index + PIECE >= entry.packed);
    else out.push(piece);
    for (const data of out) {
      length += data.length;
      if (length > entry.size)
        throw new Error('The packed file is longer than the archive says. Pack it again.');
      if (data.length > 0) yield data;
    }
    out = [];
  }
  if (length < entry.size)
    throw new Error('The packed file ends too early. Download or pack the archive again.');
}
