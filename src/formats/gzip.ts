import { Gunzip } from 'fflate';

/** The decompressed bytes of a gzip file, several members included. Throws on damaged data. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  let ended = false;
  const stream = new Gunzip((data, final) => {
    if (data.length > 0) out.push(data);
    ended = final;
  });
  for await (const chunk of chunks) {
    // Small pieces keep what is decompressed at once within bounds.
    for (let at = 0; at < chunk.length; at += 65536) {
      stream.push(chunk.subarray(at, at + 65536));
      yield* out;
      out = [];
    }
  }
  stream.push(new Uint8Array(0), true);
  yield* out;
  if (!ended) throw new Error('The gzip data ends too early.');
}
