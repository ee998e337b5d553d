import type { Figure } from '../../chart/figure.ts';
import { metadataTerms as measure, type Data } from '../../measures/metadata/metadata-terms.ts';
import { titleOf, fieldOf } from '../../measures/metadata/metadata-fields.ts';
import { percent, counted } from '../../words/numbers.ts';
import { OWNER_WORDS } from './metadata-fields.ts';
import { horizontalBars, topBars } from '../../chart/horizontal-bars.ts';

/** Terms of one metadata field among the selected records, submissions or people. */
export const metadataTerms: Figure<Data> = {
  measure,
  id: 'metadata-terms',
  definition:
    'Each record (or submission, or annotator, whichever the field describes) counts once. The twenty most frequent terms are drawn, all others as one bar.',
  title({ bars }, ask) {
    const top = bars.toSorted((a, b) => b.n - a.n)[0];
    const title = titleOf(fieldOf(ask));
    return top && top.n > 0
      ? `${title}: “${top.text}” most often (${percent(top.share)})`
      : `${title}: nothing selected`;
  },
  describe({ bars, present }, ask) {
    const { owner } = fieldOf(ask);
    const used = bars.filter(({ n }) => n > 0).length;
    return `${counted(present, ...OWNER_WORDS[owner])} with ${counted(used, 'term')}.`;
  },
  note({ present, missing }, ask) {
    const [one, many] = OWNER_WORDS[fieldOf(ask).owner];
    return `n = ${counted(present, one, many)}.${missing > 0 ? ` ${counted(missing, one, many)} without a value.` : ''}`;
  },
  table: ({ bars }) => ({
    columns: [{ title: 'Term' }, { title: 'Number', numeric: true }, { title: 'Share', numeric: true }],
    rows: bars.map(({ text, n, share }) => [text, n, share]),
  }),
  plot: ({ bars, present }, drawing) =>
    present === 0 ? null : horizontalBars(topBars(bars), drawing, 'share'),
  selects: (ask) => ({ kind: 'metadata', name: fieldOf(ask).name }),
};
