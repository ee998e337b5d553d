import type { Figure } from '../../chart/figure.ts';
import { metadataTerms as measure, type MetadataTerms } from '../../measures/metadata/metadata-terms.ts';
import { titleOf, fieldOf } from '../../measures/metadata/metadata-fields.ts';
import { percent, counted } from '../../words/numbers.ts';
import { OWNER_WORDS } from './metadata-fields.ts';
import { horizontalBars, topBars } from '../../chart/horizontal-bars.ts';

/** Terms of one metadata field among the selected records, submissions or people. */
export const metadataTerms: Figure<MetadataTerms> = {
  measure,
  id: 'metadata-terms',
  definition:
    'Each record (or submission, or annotator, whichever the field describes) counts once. The twenty most frequent terms are drawn, all others as one bar.',
  title({ terms }, ask) {
    const top = terms.toSorted((a, b) => b.n - a.n)[0];
    const title = titleOf(fieldOf(ask));
    return top && top.n > 0
      ? `${title}: “${top.term}” most often (${percent(top.share)})`
      : `${title}: nothing selected`;
  },
  describe({ terms, present }, ask) {
    const { owner } = fieldOf(ask);
    const used = terms.filter(({ n }) => n > 0).length;
    return `${counted(present, ...OWNER_WORDS[owner])} with ${counted(used, 'term')}.`;
  },
  note({ present, missing }, ask) {
    const [one, many] = OWNER_WORDS[fieldOf(ask).owner];
    return `n = ${counted(present, one, many)}.${missing > 0 ? ` ${counted(missing, one, many)} without a value.` : ''}`;
  },
  table: ({ terms }) => ({
    columns: [{ title: 'Term' }, { title: 'Number', numeric: true }, { title: 'Share', numeric: true }],
    rows: terms.map(({ term, n, share }) => [term, n, share]),
  }),
  plot({ terms, present }, drawing) {
    const bars = terms.map((term) => ({ ...term, text: term.term, fill: 'var(--accent)', definition: null }));
    return present === 0 ? null : horizontalBars(topBars(bars), drawing, 'share');
  },
  selects: (ask) => ({ kind: 'metadata', name: fieldOf(ask).name }),
};
