export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding that the first bytes tell; UTF-16 without a mark is known by its zero bytes. Bytes that are no UTF-8
 * anywhere are what Excel writes in Western Europe.
 */
export function encodingOf(start: Uint8Array): { readonly encoding: Encoding; readonly marked: boolean } {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', marked: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', marked: true };
  if (first === 0xef && second === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', marked: true };
  if (start.length >= 4 && second === 0 && start[3] === 0 && first !== 0)
    return { encoding: 'utf-16le', marked: false };
  if (start.length >= 4 && first === 0 && start[2] === 0 && second !== 0)
    return { encoding: 'utf-16be', marked: false };
  return { encoding: isWestern(start) ? 'windows-1252' : 'utf-8', marked: false };
}

/** A few bad bytes among good letters are damage, and stay UTF-8. The last letter may be cut off. */
function isWestern(start: Uint8Array): boolean {
  const read = new TextDecoder('utf-8').decode(start, { stream: true });
  return read.includes('\ufffd') && !/[^\0-\x7f\ufffd]/.test(read);
}

/** Text of a stream of bytes; a byte order mark is left out, bad bytes become U+FFFD. */
export async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
