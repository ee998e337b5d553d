import type { HistogramBin } from '../rows/histogram-bin.ts';
import type { Measure } from '../measure.ts';
import { fieldsOf, fieldOf, selectedOwners } from './metadata-fields.ts';
import { binOf, binEnds, binsFor } from '../../sql/bins.ts';
import { sql, name } from '../../sql/sql.ts';
import { isEmpty } from '../../model/filter.ts';
import type { MetadataField } from '../../model/campaign.ts';

export interface MetadataNumbers {
  readonly bins: readonly HistogramBin[];
  readonly present: number;
  readonly missing: number;
  readonly median: number | null;
  readonly mean: number | null;
}

/** Numbers of one metadata field: the selection over all. */
export const metadataNumbers: Measure<MetadataNumbers> = {
  id: 'metadata-numbers',
  each: (about) => fieldsOf(about, ({ type }) => type !== 'terms'),
  needs: () => null,
  query(ask) {
    const field = fieldOf(ask);
    const bins = binsOf(field);
    const bin = binOf(sql`cell`, bins);
    const from = selectedOwners(ask, field);
    return {
      chosen: sql`SELECT ${bin} AS bin, count(*)::INTEGER AS n FROM ${from} GROUP BY ALL ORDER BY ALL`,
      middle: sql`SELECT median(cell)::DOUBLE AS median, avg(cell)::DOUBLE AS mean FROM ${from}`,
      all: sql`SELECT ${binOf(name(field.column), bins)} AS bin, count(*)::INTEGER AS n FROM ${name(`${field.owner}_metadata`)} GROUP BY ALL ORDER BY ALL`,
    };
  },
  shape({ chosen = [], middle = [], all = [] }, ask) {
    const bins = binsOf(fieldOf(ask));
    const count = (rows: typeof chosen) => new Map(rows.map(({ bin, n }) => [bin, Number(n)]));
    const [some, whole] = [count(chosen), count(all)];
    const missing = some.get(null) ?? 0;
    const present = chosen.reduce((sum, { n }) => sum + Number(n), 0) - missing;
    const filtered = !isEmpty(ask.filter);
    const number = (value: unknown) => (typeof value === 'number' ? value : null);
    return {
      bins: Array.from({ length: bins.count }, (_, bin) => {
        const [from, to] = binEnds(bins, bin);
        const n = some.get(bin) ?? 0;
        return {
          from,
          to,
          n,
          share: present === 0 ? 0 : n / present,
          all: filtered ? (whole.get(bin) ?? 0) : null,
        };
      }),
      present,
      missing,
      median: number(middle[0]?.median),
      mean: number(middle[0]?.mean),
    };
  },
};

const binsOf = ({ min, max, type }: MetadataField) => binsFor(min ?? 0, max ?? 0, type === 'integer');
