/**
 * The probability that a standard normal number is beyond `z`, for z of 1 and more, to nine digits. Laplace's continued
 * fraction: Abramowitz & Stegun (1964), 26.2.14. Worked example: 0.025 at 1.959964, 2.8665e-7 at 5.
 */
export function normalTail(z: number): number {
  let fraction = z;
  for (let term = 200; term >= 1; term--) fraction = z + term / fraction;
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI) / fraction;
}
