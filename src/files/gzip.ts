import { Gunzip } from 'fflate';
import { HARMLESS, RATIO } from './limits.ts';

/** What is said of gzip data that would be very much more than they are. */
export const GZIP_BOMB = `The gzip data unpacks to more than ${String(RATIO)} times its size, which is more than an export does. Unpack it yourself and use the file in it.`;

/** The decompressed bytes of a gzip file, several members included. Throws on damaged data, and where it would be very much more than it is. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  let ended = false;
  let [packed, size] = [0, 0];
  const stream = new Gunzip((data, final) => {
    if (data.length > 0) out.push(data);
    size += data.length;
    ended = final;
  });
  for await (const chunk of chunks) {
    // Small pieces keep what is decompressed at once within bounds.
    for (let index = 0; index < chunk.length; index += 65536) {
      const piece = chunk.subarray(index, index + 65536);
      packed += piece.length;
      stream.push(piece);
      if (size > HARMLESS && size > packed * RATIO) throw new Error(GZIP_BOMB);
      yield* out;
      out = [];
    }
  }
  stream.push(new Uint8Array(0), true);
  yield* out;
  // Set by the callback, which the compiler does not see.
  if (!(ended as boolean)) throw new Error('The gzip data ends too early.');
}
