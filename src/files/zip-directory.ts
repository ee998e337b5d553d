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
  let index = 0;
  while (entries.length < count) {
    if (index + 46 > view.byteLength || view.getUint32(index, true) !== CENTRAL) throw new Error(DAMAGED);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(index + field, true),
    );
    const next = index + 46 + nameLength! + extraLength! + commentLength!;
    if (next > view.byteLength) throw new Error(DAMAGED);
    const flags = view.getUint16(index + 8, true);
    const name = nameIn(new Uint8Array(view.buffer, index + 46, nameLength));
    const extra = new DataView(view.buffer, index + 46 + nameLength!, extraLength);
    const [size, packed, offset] = wide(
      extra,
      [24, 20, 42].map((field) => view.getUint32(index + field, true)),
    );
    if (!name.endsWith('/'))
      entries.push({
        name,
        isEncrypted: (flags & 1) === 1,
        method: view.getUint16(index + 10, true),
        packed: packed!,
        size: size!,
        offset: offset!,
      });
    else if (entries.length === 0 && next >= view.byteLength) break;
    index = next;
    if (index >= view.byteLength) break;
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
  let offset = tail.byteLength - 22;
  while (offset >= 0 && tail.getUint32(offset, true) !== END) offset--;
  if (offset < 0) throw new Error(DAMAGED);
  const found = {
    count: tail.getUint16(offset + 10, true),
    length: tail.getUint32(offset + 12, true),
    start: tail.getUint32(offset + 16, true),
  };
  if (found.start !== 0xffffffff && found.count !== 0xffff) return found;
  if (offset < 20 || tail.getUint32(offset - 20, true) !== LOCATOR_64) return found;
  const place = Number(tail.getBigUint64(offset - 12, true));
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
  let offset = 0;
  while (offset + 4 <= extra.byteLength && extra.getUint16(offset, true) !== 1)
    offset += 4 + extra.getUint16(offset + 2, true);
  offset += 4;
  return values.map((value) => {
    if (value !== 0xffffffff || offset + 8 > extra.byteLength) return value;
    offset += 8;
    return Number(extra.getBigUint64(offset - 8, true));
  });
}

function nameIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('latin1').decode(bytes) : text;
}
