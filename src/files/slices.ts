import type { Source } from './source.ts';

const LARGEST = 1 << 30;

/** Any stretch of a file of known length. */
export interface Slices {
  readonly size: number;
  slice(start: number, end: number): Promise<ArrayBuffer>;
}

/** All bytes of a stream. Throws where they are more than can be held at once. */
export async function wholeOf(
  chunks: AsyncIterable<Uint8Array>,
  limit = LARGEST,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > limit)
      throw new Error(
        `The file is larger than ${String(Math.round(limit / 1048576))} MB and would have to be held in memory whole. Unpack it, or split it.`,
      );
  }
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Stretches from the file itself where it can give them, else from all its bytes, read once. */
export async function slicesOf(
  { size, slice }: Source,
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<Slices> {
  if (slice) return { size, slice };
  const { buffer } = await wholeOf(bytes());
  return { size: buffer.byteLength, slice: (start, end) => Promise.resolve(buffer.slice(start, end)) };
}
