import { type Ratings, ratingsPerAnnotator } from '../data/ratings.ts';

/** Where two values are equally likely, one in five hundred people gives ten equal answers by chance. */
const FEWEST_EQUAL = 10;

/**
 * Per annotator the one value given throughout, or null where there are several, or fewer ratings than `fewest`:
 * three equal answers say nothing. Worked example: ten times x is x, nine times x is null.
 */
export function constantValues(ratings: Ratings, fewest = FEWEST_EQUAL): readonly (number | null)[] {
  const { annotator, value } = ratings;
  const many = ratingsPerAnnotator(ratings);
  const first = new Int32Array(ratings.annotators).fill(-1);
  const differs = new Uint8Array(ratings.annotators);
  for (let r = 0; r < value.length; r++) {
    const a = annotator[r]!;
    if (a < 0) continue;
    if (first[a] === -1) first[a] = value[r]!;
    else if (first[a] !== value[r]) differs[a] = 1;
  }
  return Array.from(first, (only, a) => (many[a]! < fewest || differs[a] === 1 || only === -1 ? null : only));
}
