import type { Figure } from '../../chart/figure.ts';
import {
  metadataNumbers as measure,
  type MetadataNumbers,
} from '../../measures/metadata/metadata-numbers.ts';
import { titleOf, fieldOf } from '../../measures/metadata/metadata-fields.ts';
import { quantity, counted } from '../../words/numbers.ts';
import { OWNER_WORDS } from './metadata-fields.ts';
import { histogram } from '../../chart/histogram.ts';

/** Numbers of one metadata field: the selection over all. */
export const metadataNumbers: Figure<MetadataNumbers> = {
  measure,
  id: 'metadata-numbers',
  definition:
    'Each record (or submission, or annotator, whichever the field describes) counts once. The pale bars are the whole campaign.',
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
