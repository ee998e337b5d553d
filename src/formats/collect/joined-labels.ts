const SEPARATORS = ['|', ';', ','] as const;

/**
 * What stands between several labels in the cells of a column; null where each cell seems to be one answer. The same
 * few labels must come back in different company, so that a comma inside an answer parts nothing.
 */
export function separatorOf(terms: readonly string[]): string | null {
  const cells = terms.filter((term) => term !== '');
  return SEPARATORS.find((separator) => isJoined(cells, separator)) ?? null;
}

function isJoined(cells: readonly string[], separator: string): boolean {
  const lists = cells.map((cell) => cell.split(separator).map((label) => label.trim()));
  const joined = lists.filter((labels) => labels.length > 1);
  if (joined.length < 2 || joined.some((labels) => labels.includes('') || isTwice(labels))) return false;
  if (cells.some((cell) => cell.length > 80) || cells.every((cell) => /^[\d.,\s]+$/.test(cell))) return false;
  const seen = new Map<string, number>();
  for (const label of lists.flat()) seen.set(label, (seen.get(label) ?? 0) + 1);
  return (
    seen.size <= lists.length && joined.every((labels) => labels.every((label) => (seen.get(label) ?? 0) > 1))
  );
}

const isTwice = (labels: readonly string[]) => new Set(labels).size < labels.length;
