/** A source of numbers in [0, 1), each a multiple of 2^-32. */
export type Random = () => number;

/**
 * A small fast generator that gives the same numbers everywhere for the same seed: sfc32 by Chris Doty-Humphrey
 * (PractRand), its state filled from the seed by a Weyl sequence with the finaliser of MurmurHash3.
 */
export function seededRandom(seed: number): Random {
  let weyl = seed | 0;
  const fill = () => {
    weyl = (weyl + 0x9e3779b9) | 0;
    let mixed = Math.imul(weyl ^ (weyl >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  let a = fill();
  let b = fill();
  let c = fill();
  let counter = 1;
  return () => {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + drawn;
    c |= 0;
    return (drawn >>> 0) / 4294967296;
  };
}
