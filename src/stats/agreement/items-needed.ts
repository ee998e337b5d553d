import { normal975 } from '../resampling/student.ts';

/** What is known now: items with two ratings or more, the ratings in them, and the error of alpha. */
interface Overlap {
  readonly items: number;
  readonly ratings: number;
  readonly se: number | null;
}

/** What an interval of the wanted width would take. */
export interface ItemsNeeded {
  /** Items with two ratings or more, those there are included. */
  readonly items: number;
  readonly moreItems: number;
  /** Ratings of the further items, at the ratings per item of now. */
  readonly moreRatings: number;
}

/** Why nothing can be foretold. */
export type NoPlan = 'fewer_than_20_items' | 'no_error';

/** With fewer items the error is itself uncertain by a sixth and more, and the plan, its square, by a third. */
export const fewestToPlan = 20;

/**
 * How many comparable items an interval of ± `halfWidth` takes: the width shrinks with the root of their number. Valid
 * for the same mix of items, annotators and ratings per item. Below 20 items (`fewer_than_20_items`) and without an
 * error or with an error of 0 (`no_error`) there is no plan. Cochran (1977), Sampling Techniques, 3rd ed., ch. 4.
 * Worked example: 100 items with error 0.05 have ± 0.098; ± 0.05 takes 385.
 */
export function itemsNeeded({ items, ratings, se }: Overlap, halfWidth: number): ItemsNeeded | NoPlan {
  if (items < fewestToPlan) return 'fewer_than_20_items';
  if (se === null || se === 0) return 'no_error';
  const needed = Math.ceil(items * ((normal975 * se) / halfWidth) ** 2);
  const moreItems = Math.max(0, needed - items);
  return { items: needed, moreItems, moreRatings: Math.ceil((moreItems * ratings) / items) };
}
