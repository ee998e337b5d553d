/** The colour of a value in seven fixed steps, which begin at the limits, so that a colour means the same in every picture. */
export const scaleStep = (value: number, limits: readonly number[]): string =>
  `var(--scale-${String(limits.filter((limit) => value >= limit).length + 1)})`;
