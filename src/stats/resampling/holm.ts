/**
 * P values adjusted for being many: the chance of even one false finding stays below the level the adjusted value is
 * compared with, however the tests depend on each other. Null stays null and is no test. Holm (1979), Scand. J. Stat. 6,
 * 65-70. Worked example: .01, .04, .03 become .03, .06, .06.
 */
export function holmAdjusted(values: readonly (number | null)[]): (number | null)[] {
  const known = values.flatMap((value, test) => (value === null ? [] : [{ value, test }]));
  known.sort((a, b) => a.value - b.value);
  const adjusted = values.map((): number | null => null);
  let least = 0;
  known.forEach(({ value, test }, smaller) => {
    least = Math.max(least, Math.min(1, (known.length - smaller) * value));
    adjusted[test] = least;
  });
  return adjusted;
}
