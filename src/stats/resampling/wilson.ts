import { normal975 } from './student.ts';

/**
 * Wilson's 95 % interval of a proportion; null when there are no trials. Unlike p ± 1.96 se it stays inside 0 and 1
 * and means something at 0 of n. Wilson (1927), J. Am. Stat. Assoc. 22, 209-212. Worked example: 8 of 10 gives 0.490
 * to 0.943.
 */
export function wilson(
  successes: number,
  trials: number,
): { readonly low: number; readonly high: number } | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const z2 = normal975 * normal975;
  const middle = share + z2 / (2 * trials);
  const reach = normal975 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  const stretch = 1 + z2 / trials;
  return {
    low: successes === 0 ? 0 : (middle - reach) / stretch,
    high: successes === trials ? 1 : (middle + reach) / stretch,
  };
}
