import { NULL_INTEGER } from '../../model/column.ts';
import type { Check, Checked } from './check.ts';
import { listed } from '../../words/lists.ts';

/** By file, the keys of records that the description of the dataset does not name. They are kept as metadata. */
export const unknownKeys: Check = (checked) => {
  const { described, metadata } = checked.collected;
  if (described.metadata.size === 0) return [];
  const unknown = [...metadata.record.keys()].filter(
    (name) => !described.metadata.has(name) && !name.startsWith('_'),
  );
  return checked.files.flatMap(({ format }, file) => {
    // A description says nothing of another tool's files.
    const names = format.startsWith('argilla') ? unknown.filter((name) => isIn(checked, name, file)) : [];
    if (names.length === 0) return [];
    return [
      {
        code: 'unknown_keys',
        message: `Keys that the description of the dataset does not name are kept as metadata: ${listed(names)}.`,
        count: names.length,
        file,
      },
    ];
  });
};

function isIn({ collected: { metadata, records } }: Checked, name: string, file: number): boolean {
  const { owner } = metadata.record.get(name)!;
  for (let index = 0; index < owner.length; index++) {
    const record = owner.data[index]!;
    if (record !== NULL_INTEGER && records.file.data[record] === file) return true;
  }
  return false;
}
