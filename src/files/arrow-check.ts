const DAMAGED = 'it holds an impossible length';
const MOST_METADATA = 1 << 26;
const DEEPEST = 50;
/** The size of the directory, and ARROW1. */
const END = 10;
const BLOCK = 24;
/** A column's length and its nulls, or a stretch's place and length. */
const PAIR = 16;
const NOTHING = { start: 0, length: 0 };

/** What a message of an Arrow stream announces, as the numbers of the format have it. */
const SCHEMA = 1;
const DICTIONARY = 2;
const ROWS = 3;

/**
 * How many bytes follow the metadata of an Arrow message. Throws where a length in it cannot be: the library
 * would believe it, and count to billions.
 */
export function bodyLength(metadata: Uint8Array): number {
  if (metadata.length > MOST_METADATA) throw new Error(DAMAGED);
  const view = new DataView(metadata.buffer, metadata.byteOffset, metadata.length);
  const message = view.getUint32(0, true);
  const type = placeOf(view, message, 1);
  const header = placeOf(view, message, 2);
  const body = placeOf(view, message, 3);
  const length = body === null ? 0 : Number(view.getBigInt64(body, true));
  if (type === null || header === null || length < 0 || length > Number.MAX_SAFE_INTEGER)
    throw new Error(DAMAGED);
  switch (view.getUint8(type)) {
    case SCHEMA:
      checkFields(view, tableAt(view, header), 1, 0, { left: metadata.length });
      return length;
    case DICTIONARY:
      checkRows(view, tableAt(view, placeOf(view, tableAt(view, header), 1) ?? header), length);
      return length;
    case ROWS:
      checkRows(view, tableAt(view, header), length);
      return length;
    default:
      throw new Error(DAMAGED);
  }
}

/** The bytes of an Arrow file, whose messages stand in a directory at its end. Throws as above. */
export function checkedFile(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - END;
  const start = end - view.getUint32(end, true);
  if (start < 0) throw new Error(DAMAGED);
  const footer = new DataView(bytes.buffer, bytes.byteOffset + start, end - start);
  const table = footer.getUint32(0, true);
  const schema = placeOf(footer, table, 1);
  if (schema === null) throw new Error(DAMAGED);
  checkFields(footer, tableAt(footer, schema), 1, 0, { left: footer.byteLength });
  for (const field of [2, 3]) {
    const place = placeOf(footer, table, field);
    const { start: first, length } = place === null ? NOTHING : listAt(footer, place, BLOCK);
    for (let index = 0; index < length; index++) {
      const offset = Number(footer.getBigInt64(first + index * BLOCK, true));
      const marked = view.getUint32(offset, true) === 0xffffffff ? 8 : 4;
      const size = footer.getInt32(first + index * BLOCK + 8, true);
      bodyLength(bytes.subarray(offset + marked, offset + size));
    }
  }
  return bytes;
}

/** Where a field of a table lies; null where it is left out. */
function placeOf(view: DataView, table: number, field: number): number | null {
  const layout = table - view.getInt32(table, true);
  const slot = 4 + 2 * field;
  const offset = slot < view.getUint16(layout, true) ? view.getUint16(layout + slot, true) : 0;
  return offset === 0 ? null : table + offset;
}

const tableAt = (view: DataView, place: number): number => place + view.getUint32(place, true);

/** The start and length of a list whose items take so many bytes. */
function listAt(
  view: DataView,
  place: number,
  size: number,
): { readonly start: number; readonly length: number } {
  const table = tableAt(view, place);
  const length = view.getUint32(table, true);
  if (table + 4 + length * size > view.byteLength) throw new Error(DAMAGED);
  return { start: table + 4, length };
}

/** The columns below a table, and what lies in them. Damaged places may lead in circles, so they are counted. */
function checkFields(
  view: DataView,
  table: number,
  field: number,
  depth: number,
  visits: { left: number },
): void {
  const place = placeOf(view, table, field);
  if (depth > DEEPEST) throw new Error(DAMAGED);
  if (place === null) return;
  const { start, length } = listAt(view, place, 4);
  for (let index = 0; index < length; index++) {
    if (--visits.left < 0) throw new Error(DAMAGED);
    const child = tableAt(view, start + 4 * index);
    const [name, extra] = [placeOf(view, child, 0), placeOf(view, child, 6)];
    if (name !== null) listAt(view, name, 1);
    if (extra !== null) listAt(view, extra, 4);
    checkFields(view, child, 5, depth + 1, visits);
  }
}

/** No column takes less than a bit for each row, nor a list of it. */
function checkRows(view: DataView, table: number, bytes: number): void {
  const check = (place: number) => {
    const count = view.getBigInt64(place, true);
    if (count < 0n || count > BigInt(bytes) * 8n) throw new Error(DAMAGED);
  };
  const rows = placeOf(view, table, 0);
  if (rows !== null) check(rows);
  const [columns, buffers] = [placeOf(view, table, 1), placeOf(view, table, 2)];
  if (buffers !== null) listAt(view, buffers, PAIR);
  if (columns === null) return;
  const { start, length } = listAt(view, columns, PAIR);
  for (let index = 0; index < length; index++) check(start + index * PAIR);
}
