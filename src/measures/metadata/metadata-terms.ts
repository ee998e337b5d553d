import type { Measure } from '../measure.ts';
import { fieldsOf, fieldOf, selectedOwners } from './metadata-fields.ts';
import { sql, name } from '../../sql/sql.ts';
import { isEmpty } from '../../model/filter.ts';

/** How many of the selected have a term. */
export interface TermCount {
  readonly term: string;
  readonly n: number;
  readonly share: number;
}

export interface MetadataTerms {
  readonly terms: readonly TermCount[];
  readonly present: number;
  readonly missing: number;
  readonly filtered: boolean;
}

/** Terms of one metadata field among the selected records, submissions or people. */
export const metadataTerms: Measure<MetadataTerms> = {
  id: 'metadata-terms',
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
    const terms = all.flatMap(({ term }): readonly TermCount[] => {
      if (typeof term !== 'string') return [];
      const n = count.get(term) ?? 0;
      return [{ term, n, share: present === 0 ? 0 : n / present }];
    });
    return { terms, present, missing: count.get(null) ?? 0, filtered };
  },
};
