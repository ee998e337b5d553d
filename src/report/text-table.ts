/** Rows as lines whose columns stand below one another; the first two columns to the left, numbers to the right. */
export function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => lengthOf(row[at] ?? '')))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat(widths[at]! - lengthOf(cell));
        return at < 2 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

const lengthOf = (text: string): number => [...text].length;
