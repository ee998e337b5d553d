/** Tells of each place in a text where one of the patterns stands. */
export type PatternFinder<P> = (text: string, onFound: (pattern: P, index: number) => void) => void;

const BITS = 20;
const FACTOR = 0x01000193;

/**
 * Looks for many spellings in one pass over a text, however many there are: by a rolling hash of their first `start`
 * characters (Karp and Rabin 1987). Patterns that are shorter than `start` are never found.
 */
export function patternFinder<P extends { readonly spelling: string }>(
  patterns: readonly P[],
  start: number,
): PatternFinder<P> {
  const long = patterns.filter(({ spelling }) => spelling.length >= start);
  const byHash = Map.groupBy(long, ({ spelling }) => hashOf(spelling, start));
  const mayBe = new Uint8Array(1 << BITS);
  for (const hash of byHash.keys()) mayBe[hash >>> (32 - BITS)] = 1;
  const leaving = leavingFactor(start);
  return (text, onFound) => {
    if (long.length === 0 || text.length < start) return;
    let hash = hashOf(text, start);
    for (let index = 0; ; index++) {
      if (mayBe[hash >>> (32 - BITS)] === 1)
        for (const pattern of byHash.get(hash) ?? [])
          if (text.startsWith(pattern.spelling, index)) onFound(pattern, index);
      if (index + start >= text.length) return;
      hash =
        (Math.imul(hash - Math.imul(text.charCodeAt(index), leaving), FACTOR) +
          text.charCodeAt(index + start)) >>>
        0;
    }
  };
}

/** A hash whose high bits tell texts apart, and that can be moved on by one character. */
function hashOf(text: string, length: number): number {
  let hash = 0;
  for (let index = 0; index < length; index++) hash = Math.imul(hash, FACTOR) + text.charCodeAt(index);
  return hash >>> 0;
}

function leavingFactor(start: number): number {
  let factor = 1;
  for (let index = 1; index < start; index++) factor = Math.imul(factor, FACTOR);
  return factor;
}
