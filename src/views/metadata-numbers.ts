import { histogram, type HistogramBin } from '../chart/histogram.ts';
import type { View } from '../chart/view.ts';
import { counted, quantity } from '../words/numbers.ts';
import type { MetadataField } from '../model/campaign.ts';
import { isEmpty } from '../model/filter.ts';
import { binEnds, binOf, binsFor } from '../sql/bins.ts';
import { name, sql } from '../sql/sql.ts';
import { fieldOf, fieldsOf, OWNER_WORDS, selectedOwners, titleOf } from './metadata-fields.ts';

interface Data {
  readonly bins: readonly HistogramBin[];
  readonly present: number;
  readonly missing: number;
  readonly median: number | null;
  readonly mean: number | null;
}

/** Numbers of one metadata field: the selection over all. */
export const metadataNumbers: View<Data> = {
  id: 'metadata-numbers',
  section: 'metadata',
  definition:
    'Each record (or submission, or annotator, whichever the field describes) counts once. The pale bars are the whole campaign.',
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
  title({ median }, ask) {
    const title = titleOf(fieldOf(ask));
    return median === null ? `${title}: nothing selected` : `${title}: median ${quantity(median)}`;
  },
  describe({ median, mean, present }, ask) {
    const { owner } = fieldOf(ask);
    return median === null || mean === null
      ? 'None of the selected ones has a value.'
      : `${counted(present, ...OWNER_WORDS[owner])}; the median is ${quantity(median)}, the mean ${quantity(mean)}.`;
  },
  note({ present, missing }, ask) {
    const [one, many] = OWNER_WORDS[fieldOf(ask).owner];
    return `n = ${counted(present, one, many)}.${missing > 0 ? ` ${counted(missing, one, many)} without a value.` : ''}`;
  },
  table: ({ bins }) => ({
    columns: [
      { title: 'From', numeric: true },
      { title: 'to below', numeric: true },
      { title: 'Selected', numeric: true },
      { title: 'All', numeric: true },
    ],
    rows: bins.map(({ from, to, n, all }) => [from, to, n, all ?? n]),
  }),
  plot: ({ bins, present }, drawing, ask) =>
    present === 0
      ? null
      : histogram(bins, drawing, {
          xLabel: fieldOf(ask).unit ?? '',
          unit: OWNER_WORDS[fieldOf(ask).owner][1],
          isWhole: fieldOf(ask).type === 'integer',
          height: 150,
        }),
  selects: (ask) => ({ kind: 'metadata', name: fieldOf(ask).name }),
};

const binsOf = ({ min, max, type }: MetadataField) => binsFor(min ?? 0, max ?? 0, type === 'integer');
