const DAMAGED = 'the LZ4 data is damaged';

/** One LZ4 block. The decoder of hyparquet-compressors 1.1.1 misreads long matches, so this one stands in for it. */
export function lz4Block(input: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  let [from, written] = [0, 0];
  const more = (start: number): number => {
    let total = start;
    if (start < 15) return total;
    for (let byte = 255; byte === 255; total += byte) {
      if (from >= input.length) throw new Error(DAMAGED);
      byte = input[from++]!;
    }
    return total;
  };
  while (from < input.length) {
    const token = input[from++]!;
    const literals = more(token >> 4);
    if (from + literals > input.length || written + literals > length) throw new Error(DAMAGED);
    output.set(input.subarray(from, from + literals), written);
    from += literals;
    written += literals;
    if (from >= input.length) break;
    const offset = input[from]! | ((input[from + 1] ?? 0) << 8);
    from += 2;
    const match = more(token & 15) + 4;
    if (offset === 0 || offset > written || written + match > length) throw new Error(DAMAGED);
    for (const end = written + match; written < end; written++) output[written] = output[written - offset]!;
  }
  return output;
}

/** Parquet's older LZ4: blocks with their two lengths before them as Hadoop writes them, or a bare block. */
export function lz4Framed(input: Uint8Array, length: number): Uint8Array {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  const output = new Uint8Array(length);
  let [from, written] = [0, 0];
  while (from + 8 <= input.length) {
    const [size, packed] = [view.getUint32(from), view.getUint32(from + 4)];
    from += 8;
    if (from + packed > input.length || written + size > length) return lz4Block(input, length);
    output.set(lz4Block(input.subarray(from, from + packed), size), written);
    from += packed;
    written += size;
  }
  return from === input.length ? output : lz4Block(input, length);
}
