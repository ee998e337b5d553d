const START_A = 0xdeadbeef | 0;
const START_B = 0x41c6ce57;

/** A 53-bit hash of a text (cyrb53, public domain), as 14 hexadecimal digits. Not for secrets. */
export function hash(text: string): string {
  const hashes = createHashes(1);
  feed(hashes, 0, text);
  return hashAt(hashes, 0);
}

/** The hashes of many contents, each fed piece by piece, so that no content has to be put together. */
export interface Hashes {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

export const createHashes = (length: number): Hashes => ({
  a: new Int32Array(length).fill(START_A),
  b: new Int32Array(length).fill(START_B),
});

/** Adds to the content at a place, as if the text had been appended to it. */
export function feed({ a: first, b: second }: Hashes, place: number, text: string): void {
  let a = first[place]!;
  let b = second[place]!;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  first[place] = a;
  second[place] = b;
}

/** The hash of all that was fed to a place. */
export function hashAt({ a: first, b: second }: Hashes, place: number): string {
  let a = first[place]!;
  let b = second[place]!;
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
