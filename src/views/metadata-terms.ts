import { horizontalBars, topBars, type NamedBar } from '../chart/horizontal-bars.ts';
import type { View } from '../chart/view.ts';
import { counted, percent } from '../words/numbers.ts';
import { isEmpty } from '../model/filter.ts';
import { name, sql } from '../sql/sql.ts';
import { fieldOf, fieldsOf, OWNER_WORDS, selectedOwners, titleOf } from './metadata-fields.ts';

interface Data {
  readonly bars: readonly NamedBar[];
  readonly present: number;
  readonly missing: number;
  readonly filtered: boolean;
}

/** Terms of one metadata field among the selected records, submissions or people. */
export const metadataTerms: View<Data> = {
  id: 'metadata-terms',
  section: 'metadata',
  definition:
    'Each record (or submission, or annotator, whichever the field describes) counts once. The twenty most frequent terms are drawn, all others as one bar.',
  each: (about) => fieldsOf(about, ({ type }) => type === 'terms'),
  needs: () => null,
  query(ask) {
    const field = fieldOf(ask);
    return {
      chosen: sql`SELECT cell AS term, count(*)::INTEGER AS n FROM ${selectedOwners(ask, field)} GROUP BY ALL ORDER BY n DESC, term LIMIT 5000`,
      all: sql`SELECT ${name(field.column)} AS term, count(*)::INTEGER AS n FROM ${name(`${field.owner}_metadata`)} GROUP BY ALL ORDER BY n DESC, term LIMIT 5000`,
    };
  },
  shape({ chosen = [], all = [] }, ask) {
    const filtered = !isEmpty(ask.filter);
    const count = new Map(chosen.map(({ term, n }) => [term, Number(n)]));
    const present = chosen.reduce((sum, { term, n }) => (term === null ? sum : sum + Number(n)), 0);
    const bars = all.flatMap(({ term }): readonly NamedBar[] => {
      if (typeof term !== 'string') return [];
      const n = count.get(term) ?? 0;
      return [
        {
          term,
          text: term,
          n,
          share: present === 0 ? 0 : n / present,
          fill: 'var(--accent)',
          definition: null,
        },
      ];
    });
    return { bars, present, missing: count.get(null) ?? 0, filtered };
  },
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
