import { DataType, tableFromIPC, type Table, type Vector } from 'apache-arrow';

/** All that can be read in an Arrow file or stream, column by column: texts, and numbers as they would be written. */
export function textsOfArrow(
  bytes: Uint8Array,
): readonly { readonly column: string; readonly texts: readonly string[] }[] {
  const table: Table = tableFromIPC(bytes);
  const about = [...table.schema.metadata].flat();
  return [
    { column: '', texts: about },
    ...table.schema.fields.map((field, index) => ({
      column: field.name,
      texts: [...[...field.metadata].flat(), ...textsIn(field.type as DataType, table.getChildAt(index))],
    })),
  ];
}

/** A dictionary is read whole: also the words that no row uses any more. */
function textsIn(type: DataType, vector: Vector | null): readonly string[] {
  if (vector === null) return [];
  const cells: Iterable<unknown> = DataType.isDictionary(type)
    ? vector.data.flatMap((data): unknown[] => [...(data.dictionary ?? [])])
    : vector;
  const texts = new Set<string>();
  for (const cell of cells) if (typeof cell === 'string' || typeof cell === 'number') texts.add(String(cell));
  return [...texts];
}
