import type { Engine } from '../engine/engine.ts';
import type { About, MetadataField } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { metadataQuery, topQuery } from '../sql/metadata-counts.ts';
import { numberOf } from './figure.ts';
import type { MetadataFigures } from './types.ts';

const TOP = 20;
const OWNERS = ['record', 'submission', 'annotator'] as const;

/** What is known of the chosen records, then of their counted submissions, then of the people who gave these. */
export async function metadataFigures(
  engine: Engine,
  about: About,
  filter: Filter,
): Promise<readonly MetadataFigures[]> {
  const fields = OWNERS.flatMap((owner) => about.metadata.filter((field) => field.owner === owner));
  const figures: MetadataFigures[] = [];
  for (const field of fields) figures.push(await fieldFigures(engine, about, filter, field));
  return figures;
}

async function fieldFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  field: MetadataField,
): Promise<MetadataFigures> {
  const [row = {}] = await engine.query(metadataQuery(filter, about, field));
  const top = await engine.query(topQuery(filter, about, field, TOP));
  return {
    name: field.name,
    type: field.type,
    present: Number(row['present']),
    missing: Number(row['rows']) - Number(row['present']),
    distinct: Number(row['different']),
    min: numberOf(row['low']),
    max: numberOf(row['high']),
    mean: numberOf(row['mean']),
    top: top.map(({ value, n }) => [typeof value === 'number' ? value : String(value), Number(n)]),
  };
}
