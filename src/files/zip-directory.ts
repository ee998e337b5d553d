import type { Slices } from './slices.ts';

/** One file of a zip archive, as the archive's directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65535;
const DAMAGED =
  'The directory at the end of the zip archive is damaged or cut off. Download or pack it again.';

/** The files in a zip archive. Throws where its directory is damaged or longer than `limit` entries. */
export async function zipEntries(file: Slices, limit: number): Promise<readonly ZipEntry[]> {
  const { count, start, length } = await directoryOf(file);
  if (count > limit)
    throw new Error(
      `The zip archive holds ${String(count)} files; at most ${String(limit)} are read. Split it.`,
    );
  if (start + length > file.size) throw new Error(DAMAGED);
  const view = new DataView(await file.slice(start, start + length));
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new Error(DAMAGED);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const next = at + 46 + nameLength! + extraLength! + commentLength!;
    if (next > view.byteLength) throw new Error(DAMAGED);
    const flags = view.getUint16(at + 8, true);
    const name = nameIn(new Uint8Array(view.buffer, at + 46, nameLength));
    const extra = new DataView(view.buffer, at + 46 + nameLength!, extraLength);
    const [size, packed, offset] = wide(
      extra,
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    );
    if (!name.endsWith('/'))
      entries.push({
        name,
        isEncrypted: (flags & 1) === 1,
        method: view.getUint16(at + 10, true),
        packed: packed!,
        size: size!,
        offset: offset!,
      });
    else if (entries.length === 0 && next >= view.byteLength) break;
    at = next;
    if (at >= view.byteLength) break;
  }
  return entries;
}

/** Where the packed bytes of an entry begin: behind its own header. */
export async function dataOffset(file: Slices, { offset }: ZipEntry): Promise<number> {
  const header = new DataView(await file.slice(offset, offset + 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL) throw new Error(DAMAGED);
  return offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
}

async function directoryOf(file: Slices) {
  const from = Math.max(0, file.size - 22 - LONGEST_COMMENT);
  const tail = new DataView(await file.slice(from, file.size));
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== END) at--;
  if (at < 0) throw new Error(DAMAGED);
  const found = {
    count: tail.getUint16(at + 10, true),
    length: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
  };
  if (found.start !== 0xffffffff && found.count !== 0xffff) return found;
  if (at < 20 || tail.getUint32(at - 20, true) !== LOCATOR_64) return found;
  const place = Number(tail.getBigUint64(at - 12, true));
  const end = new DataView(await file.slice(place, place + 56));
  if (end.byteLength < 56 || end.getUint32(0, true) !== END_64) throw new Error(DAMAGED);
  return {
    count: Number(end.getBigUint64(32, true)),
    length: Number(end.getBigUint64(40, true)),
    start: Number(end.getBigUint64(48, true)),
  };
}

/** Sizes that do not fit into 32 bits are in the extra field of id 1, in this order. */
function wide(extra: DataView, values: readonly number[]): readonly number[] {
  let at = 0;
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== 1)
    at += 4 + extra.getUint16(at + 2, true);
  at += 4;
  return values.map((value) => {
    if (value !== 0xffffffff || at + 8 > extra.byteLength) return value;
    at += 8;
    return Number(extra.getBigUint64(at - 8, true));
  });
}

function nameIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('latin1').decode(bytes) : text;
}
