import { fieldOf, titleOf } from '../../measures/metadata/metadata-fields.ts';
import {
  metadataTerms as measure,
  type MetadataTerms,
  type TermCount,
} from '../../measures/metadata/metadata-terms.ts';
import { counted, percent } from '../../words/numbers.ts';
import { bars } from '../families/bars.ts';
import { numberColumn, textColumn } from '../families/columns.ts';
import { countedOwners, ownersNote, selectsValues } from './owners.ts';

/** Terms of one metadata field among the selected records, submissions or people. */
export const metadataTerms = bars<MetadataTerms, TermCount>({
  measure,
  id: 'metadata-terms',
  definition:
    'Each record (or submission, or person, whichever the field describes) counts once. The twenty most frequent terms are drawn, all others as one bar.',
  title({ terms }, ask) {
    const [most] = terms.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n);
    return `${titleOf(fieldOf(ask))}: ${most ? `“${most.term}” most often (${percent(most.share)})` : 'nothing selected'}`;
  },
  describe: ({ terms, present }, ask) =>
    `${countedOwners(present, ask)} with ${counted(terms.filter(({ n }) => n > 0).length, 'term')}.`,
  note: ({ present, missing }, ask) => ownersNote(present, missing, ask),
  lines: ({ terms }) => terms,
  columns: [
    textColumn('Term', ({ term }) => term),
    numberColumn('Number', ({ n }) => n),
    numberColumn('Share', ({ share }) => share),
  ],
  bar: (line) => ({ ...line, text: line.term, fill: 'var(--accent)', definition: null }),
  axis: 'share',
  isEmpty: ({ present }) => present === 0,
  selects: selectsValues,
});
