/** Sums of the same shares in another order differ in their last digits. */
const ROUNDING = 1e-12;

/** Whether a share lies outside limits by more than rounding. */
export const isOutside = (share: number | null, [low, high]: readonly [number, number]): boolean =>
  share !== null && (share < low - ROUNDING || share > high + ROUNDING);
