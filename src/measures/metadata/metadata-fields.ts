import type { About, MetadataField } from '../../model/campaign.ts';
import type { Param, Ask } from '../../model/ask.ts';
import { type Sql, sql, name } from '../../sql/sql.ts';
import { chosenRecords, chosen } from '../../sql/chosen.ts';

export const fieldsOf = (about: About, test: (field: MetadataField) => boolean): readonly Param[] =>
  about.metadata.flatMap((field, number) => (test(field) ? [{ key: field.name, number }] : []));

export function fieldOf({ about, param }: Pick<Ask, 'about' | 'param'>): MetadataField {
  const field = about.metadata[param?.number ?? -1];
  if (!field) throw new Error('This figure needs a metadata field.');
  return field;
}

/** The rows of a field's owner that the filter selects, with the field's column. */
export function selectedOwners({ about, filter }: Ask, { owner, column }: MetadataField): Sql {
  const keys: Readonly<Record<typeof owner, Sql>> = {
    record: sql`SELECT record FROM ${chosenRecords(filter, about)}`,
    submission: sql`SELECT s.submission FROM ${chosen(filter, about)} s`,
    annotator: sql`SELECT s.annotator FROM ${chosen(filter, about)} s`,
  };
  return sql`(SELECT ${name(column)} AS cell FROM ${name(`${owner}_metadata`)} WHERE ${name(owner)} IN (${keys[owner]}))`;
}

export const titleOf = ({ title, unit }: MetadataField): string =>
  unit === null ? title : `${title} (${unit})`;
