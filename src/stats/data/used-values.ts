import { scaleOfSome, type Scale } from './distance.ts';
import type { Ratings } from './ratings.ts';

/**
 * The same ratings on a scale of the values that occur, in their order: what resampling does a thousand times should
 * not cost the thousands of values that nobody gave. Worked example: values 2, 7, 7 of a scale of 9 become 0, 1, 1.
 */
export function usedValues(ratings: Ratings, scale: Scale): { ratings: Ratings; scale: Scale } {
  const used = [...new Set(ratings.value)].sort((a, b) => a - b);
  const place = new Int32Array(ratings.size);
  used.forEach((value, code) => (place[value] = code));
  return {
    ratings: { ...ratings, size: used.length, value: ratings.value.map((value) => place[value]!) },
    scale: scaleOfSome(scale, used),
  };
}
