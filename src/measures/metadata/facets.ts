import { type Field, without, STATUSES } from '../../model/filter.ts';
import type { About } from '../../model/campaign.ts';
import { titleOf, selectedOwners } from './metadata-fields.ts';
import type { Ask } from '../../model/ask.ts';
import { type Sql, sql, name } from '../../sql/sql.ts';
import { chosen } from '../../sql/chosen.ts';
import type { Rows } from '../../engine/engine.ts';
import { STATUS_LOOKS } from '../../words/statuses.ts';

/** One way to filter: what it is about, and whether it is chosen from terms, a number range or days. */
export interface Facet {
  readonly field: Field;
  readonly title: string;
  readonly kind: 'terms' | 'range' | 'days';
}

/** All that a campaign can be filtered by. */
export function facetsOf(about: About): readonly Facet[] {
  const when = (test: boolean, facet: Facet): readonly Facet[] => (test ? [facet] : []);
  return [
    ...when(about.annotators.length > 0, { field: { kind: 'annotator' }, title: 'Annotator', kind: 'terms' }),
    ...when(about.workspaces.length > 0, { field: { kind: 'workspace' }, title: 'Workspace', kind: 'terms' }),
    ...when(about.timed > 0, { field: { kind: 'period' }, title: 'Period', kind: 'days' }),
    { field: { kind: 'status' }, title: 'Submission status', kind: 'terms' },
    ...about.questions.flatMap(({ name: question, title, kind, answers }): readonly Facet[] => {
      if (answers === 0 || kind === 'text' || kind === 'ranking' || kind === 'span') return [];
      const isNumber = kind === 'number' || kind === 'rating';
      return [
        {
          field: { kind: 'question', name: question },
          title: `Answer: ${title}`,
          kind: isNumber ? 'range' : 'terms',
        },
      ];
    }),
    ...about.metadata.map((field): Facet => ({
      field: { kind: 'metadata', name: field.name },
      title: titleOf(field),
      kind: field.type === 'terms' ? 'terms' : 'range',
    })),
  ];
}

export const keyOf = (field: Field): string => ('name' in field ? `${field.kind} ${field.name}` : field.kind);

export interface FacetTerm {
  readonly term: string;
  readonly text: string;
  readonly n: number;
}

/** A facet's own distribution, under the rest of the filter. For ranges and days: how many there are and the ends. */
export function facetQuery({ field, kind }: Facet, ask: Ask): Readonly<Record<string, Sql>> {
  const { about } = ask;
  const filter = without(ask.filter, field);
  const rest: Ask = { ...ask, filter };
  switch (field.kind) {
    case 'annotator':
      return {
        terms: sql`SELECT s.annotator AS term, count(*)::INTEGER AS n FROM ${chosen(filter, about)} s GROUP BY ALL ORDER BY ALL`,
      };
    case 'workspace':
      return {
        terms: sql`SELECT s.workspace AS term, count(*)::INTEGER AS n FROM ${chosen(filter, about)} s GROUP BY ALL ORDER BY ALL`,
      };
    case 'status':
      return {
        terms: sql`SELECT s.status AS term, count(*)::INTEGER AS n FROM ${chosen(filter, about, { anyStatus: true })} s GROUP BY ALL ORDER BY ALL`,
      };
    // There are too many to choose from; links of single records choose them.
    case 'record':
      return {};
    case 'period':
      return {
        ends: sql`SELECT min(s.day) AS low, max(s.day) AS high, count(s.day)::INTEGER AS n, (count(*) - count(s.day))::INTEGER AS missing FROM ${chosen(filter, about)} s`,
      };
    case 'question': {
      const question = about.questions.findIndex((one) => one.name === field.name);
      const answers = sql`answer a JOIN ${chosen(filter, about)} s USING (submission) WHERE a.question = ${question}`;
      return kind === 'terms'
        ? {
            terms: sql`SELECT a.label AS term, count(*)::INTEGER AS n FROM ${answers} GROUP BY ALL ORDER BY ALL`,
          }
        : {
            ends: sql`SELECT min(a.number)::DOUBLE AS low, max(a.number)::DOUBLE AS high, count(a.number)::INTEGER AS n, 0 AS missing FROM ${answers}`,
          };
    }
    case 'metadata': {
      const found = about.metadata.find((one) => one.name === field.name);
      if (!found) return {};
      const from = selectedOwners(rest, found);
      return kind === 'terms'
        ? {
            terms: sql`SELECT cell AS term, count(*)::INTEGER AS n FROM ${from} WHERE cell IS NOT NULL GROUP BY ALL ORDER BY n DESC, term LIMIT 500`,
          }
        : {
            ends: sql`SELECT min(${name('cell')})::DOUBLE AS low, max(cell)::DOUBLE AS high, count(cell)::INTEGER AS n, (count(*) - count(cell))::INTEGER AS missing FROM ${from}`,
          };
    }
  }
}

/** Terms of a facet with their counts: in the order of the scale or of names, and those never used too. */
export function facetTerms(
  { field }: Facet,
  rows: Rows,
  { about }: Pick<Ask, 'about'>,
): readonly FacetTerm[] {
  const counts = new Map(rows.map(({ term, n }) => [term, Number(n)]));
  switch (field.kind) {
    case 'annotator':
      return about.annotators
        .map(({ id, name: text }, number) => ({ term: id, text, n: counts.get(number) ?? 0 }))
        .toSorted((a, b) => a.text.localeCompare(b.text, 'en', { numeric: true }));
    case 'workspace':
      return about.workspaces.map((term) => ({ term, text: term, n: counts.get(term) ?? 0 }));
    case 'status':
      return STATUSES.map((term) => ({ term, text: STATUS_LOOKS[term].title, n: counts.get(term) ?? 0 }));
    case 'question': {
      const question = about.questions.find((one) => one.name === field.name);
      const none = counts.get(null) ?? 0;
      return [
        ...(question?.options ?? []).map(({ value, text }, position) => ({
          term: value,
          text,
          n: counts.get(position) ?? 0,
        })),
        ...(none > 0 ? [{ term: '', text: 'no label', n: none }] : []),
      ];
    }
    case 'metadata':
      return rows.flatMap(({ term, n }) =>
        term === null || term === undefined ? [] : [{ term: String(term), text: String(term), n: Number(n) }],
      );
    case 'record':
    case 'period':
      return [];
  }
}
