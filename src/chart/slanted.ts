/** How wide a letter is, and how far it reaches up and to the right at 50 degrees. */
const LETTER = 6.8;
const UP = LETTER * Math.sin((50 / 180) * Math.PI);
const ALONG = LETTER * Math.cos((50 / 180) * Math.PI);

/** Room for names that stand slanted above columns. */
export interface Slanted {
  readonly angle: number;
  /** So many letters of a name fit. */
  readonly most: number;
  readonly top: number;
  /** What the last name needs beside the columns. */
  readonly right: number;
}

/** Room for these names, of which long ones are shortened: more where the picture is narrow. */
export function slanted(names: readonly string[], width: number): Slanted {
  const longest = Math.max(...names.map((name) => [...name].length));
  const most = Math.min(longest, width < 500 ? 12 : 22);
  return { angle: -50, most, top: Math.ceil(16 + UP * most), right: Math.ceil(10 + ALONG * most) };
}
