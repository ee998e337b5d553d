/** A picture in the form in which it is compared: numbers rounded, ids renumbered, one element a line. */
export function settled(picture: string): string {
  const ids = new Map<string, string>();
  const renumbered = picture.replaceAll(
    /\b(id="|url\(#|href="#)(plot-[\w-]+)/g,
    (_, before: string, id: string) => {
      const known = ids.get(id) ?? `id-${String(ids.size + 1)}`;
      ids.set(id, known);
      return before + known;
    },
  );
  const rounded = renumbered.replaceAll(/-?\d+\.\d{3,}/g, (number) =>
    String(Number(Number(number).toFixed(2)) + 0),
  );
  const named = rounded.includes('xmlns=')
    ? rounded
    : rounded.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  return `${named.replaceAll('><', '>\n<')}\n`;
}
