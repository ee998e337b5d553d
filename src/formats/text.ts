export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that the first bytes tell; UTF-16 without a mark is known by its zero bytes. */
export function encodingOf(start: Uint8Array): { readonly encoding: Encoding; readonly marked: boolean } {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', marked: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', marked: true };
  if (first === 0xef && second === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', marked: true };
  if (start.length >= 4 && second === 0 && start[3] === 0 && first !== 0)
    return { encoding: 'utf-16le', marked: false };
  if (start.length >= 4 && first === 0 && start[2] === 0 && second !== 0)
    return { encoding: 'utf-16be', marked: false };
  return { encoding: 'utf-8', marked: false };
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
