import type { MetadataField, About } from '../../model/campaign.ts';
import { type Field, type Term, without } from '../../model/filter.ts';
import type { Profiles } from '../../stats/data/profiles.ts';
import type { Ask } from '../../model/ask.ts';
import type { Sql } from '../../sql/sql.ts';
import { slicedProfileQuery, metadataSlices } from '../../sql/sliced-profiles.ts';
import type { Rows, Row } from '../../engine/engine.ts';
import { titleOf } from '../metadata/metadata-fields.ts';
import { profilesOf } from '../rows/profile-rows.ts';
import { quantity } from '../../words/numbers.ts';
import { MOST_COMPARED_TERMS } from '../../model/limits.ts';

interface Numbered {
  readonly field: MetadataField;
  readonly number: number;
}

/** The records with one value of a metadata field, or with numbers of one quarter. */
export interface MetadataSlice {
  readonly field: Field;
  readonly fieldTitle: string;
  readonly value: string;
  readonly term: Term;
  readonly profiles: Profiles;
}

/** Fields of records that tell at least two kinds of them apart. */
export const toldApart = (about: About): readonly Numbered[] =>
  about.metadata
    .map((field, number) => ({ field, number }))
    .filter(({ field }) => field.owner === 'record' && field.distinct >= 2);

export const hasFewTerms = ({ field }: Numbered): boolean =>
  field.type !== 'terms' || field.distinct <= MOST_COMPARED_TERMS;

export const slicedFields = (about: About): readonly Numbered[] => toldApart(about).filter(hasFewTerms);

/** One query for all fields; a field with a selection on it has its own, without that selection. */
export function metadataSliceQueries({ about, filter, param }: Ask): Readonly<Record<string, Sql>> {
  const question = param?.number ?? 0;
  const isSelected = ({ field }: Numbered) => Object.hasOwn(filter.metadata, field.name);
  const fields = slicedFields(about);
  const rest = fields.filter((one) => !isSelected(one));
  const queries: Record<string, Sql> = {};
  if (rest.length > 0) queries.slices = slicedProfileQuery(filter, about, question, metadataSlices(rest));
  for (const one of fields.filter(isSelected)) {
    const others = without(filter, { kind: 'metadata', name: one.field.name });
    queries[`slices${String(one.number)}`] = slicedProfileQuery(
      others,
      about,
      question,
      metadataSlices([one]),
    );
  }
  return queries;
}

/** The slices of each field, in the order of the fields and of their values. */
export function metadataSlicesOf(
  rows: Readonly<Record<string, Rows>>,
  about: About,
  size: number,
): readonly (readonly MetadataSlice[])[] {
  const all = Object.entries(rows).flatMap(([query, some]) => (query.startsWith('slices') ? some : []));
  const byField = Map.groupBy(all, (row) => Number(row.field));
  return slicedFields(about).map(({ field, number }) =>
    [...Map.groupBy(byField.get(number) ?? [], (row) => String(row.slice)).values()].map((some) => ({
      field: { kind: 'metadata', name: field.name },
      fieldTitle: titleOf(field),
      ...valueOf(some[0]!),
      profiles: profilesOf(some, size),
    })),
  );
}

function valueOf({ slice, low, high }: Row): Pick<MetadataSlice, 'value' | 'term'> {
  if (low === null || high === null || low === undefined || high === undefined)
    return { value: String(slice), term: String(slice) };
  const [from, to] = [Number(low), Number(high)];
  const value = from === to ? quantity(from) : `${quantity(from)} to ${quantity(to)}`;
  return { value, term: { from, to } };
}
