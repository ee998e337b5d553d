import type { About } from '../../model/campaign.ts';
import type { Param } from '../../model/ask.ts';
import { metadataQuery, topQuery } from '../../sql/metadata-counts.ts';
import type { Measure } from '../measure.ts';
import { numberIn } from '../rows/cells.ts';
import { fieldOf } from './metadata-fields.ts';

export interface MetadataValues {
  readonly present: number;
  readonly missing: number;
  readonly distinct: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  /** The most frequent values and how many have them. */
  readonly top: readonly (readonly [value: string | number, n: number])[];
}

const TOP = 20;

const OWNERS = ['record', 'submission', 'annotator'] as const;

/** All that is known beside the answers: of records, then of submissions, then of people. */
const allFields = ({ metadata }: About): readonly Param[] =>
  OWNERS.flatMap((owner) =>
    metadata.flatMap((field, number) => (field.owner === owner ? [{ key: field.name, number }] : [])),
  );

/** The values of one metadata field among the chosen records, their counted submissions, or the people who gave these. */
export const metadataValues: Measure<MetadataValues> = {
  id: 'metadata-values',
  each: allFields,
  needs: () => null,
  query: (ask) => ({
    counts: metadataQuery(ask.filter, ask.about, fieldOf(ask)),
    top: topQuery(ask.filter, ask.about, fieldOf(ask), TOP),
  }),
  shape({ counts: [row = {}] = [], top = [] }) {
    const present = Number(row.present);
    return {
      present,
      missing: Number(row.rows) - present,
      distinct: Number(row.different),
      min: numberIn(row.low),
      max: numberIn(row.high),
      mean: numberIn(row.mean),
      top: top.map(({ value, n }) => [typeof value === 'number' ? value : String(value), Number(n)]),
    };
  },
};
