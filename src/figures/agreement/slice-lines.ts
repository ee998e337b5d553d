import type { SliceLines } from '../../measures/agreement/slice-lines.ts';

/** Fresh values with the intervals of before. */
export function carrySlices(fresh: SliceLines, old: SliceLines): SliceLines {
  const before = new Map(old.fields.flat().map(({ text, alpha }) => [text, alpha]));
  const fields = fresh.fields.map((lines) =>
    lines.map((line) => {
      const { low = null, high = null } = line.alpha.value === null ? {} : (before.get(line.text) ?? {});
      return { ...line, alpha: { ...line.alpha, low, high } };
    }),
  );
  return { ...fresh, fields };
}
