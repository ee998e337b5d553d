import { bodyLength } from './arrow-check.ts';

const PIECE = 1 << 20;
const CONTINUES = 0xffffffff;

/** The bytes of an Arrow stream, each message checked before the library sees it. Throws where it breaks off. */
export async function* checkedStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const take = taker(chunks);
  for (;;) {
    const first = await take(4);
    if (first.length < 4) return;
    yield first;
    const isMarked = uint32(first) === CONTINUES;
    const second = isMarked ? await whole(take, 4) : first;
    if (isMarked) yield second;
    const length = uint32(second);
    if (length === 0) return;
    const metadata = await whole(take, length);
    let left = bodyLength(metadata);
    yield metadata;
    for (; left > 0; left -= Math.min(left, PIECE)) yield await whole(take, Math.min(left, PIECE));
  }
}

const uint32 = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);

async function whole(take: (length: number) => Promise<Uint8Array>, length: number): Promise<Uint8Array> {
  const bytes = await take(length);
  if (bytes.length < length) throw new Error('it ends too early');
  return bytes;
}

/** Gives the next so many bytes of a stream; fewer where it ends. */
function taker(chunks: AsyncIterable<Uint8Array>): (length: number) => Promise<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  return async (length) => {
    const parts = [rest];
    let held = rest.length;
    while (held < length) {
      const next = await iterator.next();
      if (next.done === true) break;
      parts.push(next.value);
      held += next.value.length;
    }
    const joined = parts.length === 1 ? rest : joinedOf(parts, held);
    rest = joined.subarray(length);
    return joined.slice(0, length);
  };
}

function joinedOf(parts: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
