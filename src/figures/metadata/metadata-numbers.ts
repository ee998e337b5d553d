import { fieldOf, titleOf } from '../../measures/metadata/metadata-fields.ts';
import {
  metadataNumbers as measure,
  type MetadataNumbers,
} from '../../measures/metadata/metadata-numbers.ts';
import { quantity } from '../../words/numbers.ts';
import { numberColumn } from '../families/columns.ts';
import { histograms } from '../families/histograms.ts';
import { countedOwners, ownerNouns, ownersNote, selectsValues } from './owners.ts';

/** Numbers of one metadata field: the selection over all. */
export const metadataNumbers = histograms<MetadataNumbers>({
  measure,
  id: 'metadata-numbers',
  definition:
    'Each record (or submission, or person, whichever the field describes) counts once. The pale bars are the whole campaign.',
  title: ({ median }, ask) =>
    `${titleOf(fieldOf(ask))}: ${median === null ? 'nothing selected' : `median ${quantity(median)}`}`,
  describe: ({ median, mean, present }, ask) =>
    median === null || mean === null
      ? 'None of the selected ones has a value.'
      : `${countedOwners(present, ask)}; the median is ${quantity(median)}, the mean ${quantity(mean)}.`,
  note: ({ present, missing }, ask) => ownersNote(present, missing, ask),
  from: 'From',
  columns: [numberColumn('Selected', ({ n }) => n), numberColumn('All', ({ n, all }) => all ?? n)],
  looks: ({ present }, ask) =>
    present === 0
      ? null
      : {
          xLabel: fieldOf(ask).unit ?? '',
          nouns: ownerNouns(ask),
          isWhole: fieldOf(ask).type === 'integer',
          height: 150,
        },
  selects: selectsValues,
});
