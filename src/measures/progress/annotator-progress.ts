import type { Status } from '../../model/filter.ts';
import type { Measure } from '../measure.ts';
import { sql } from '../../sql/sql.ts';
import { chosen } from '../../sql/chosen.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly counts: Readonly<Record<Status, number>>;
  readonly done: number;
  readonly left: number | null;
  readonly last: string | null;
}

export interface AnnotatorProgress {
  readonly people: readonly Person[];
  readonly unnamed: number;
  readonly total: number;
}

/** What each person submitted, left as a draft or discarded, and what is left to the target. */
export const annotatorProgress: Measure<AnnotatorProgress> = {
  id: 'annotator-progress',
  needs: (about) =>
    about.annotators.length > 0
      ? null
      : { title: 'Who did what', missing: 'This export names no annotators, or they are hidden here.' },
  query: ({ filter, about }) => ({
    people: sql`SELECT s.annotator AS annotator, s.status AS status, count(*)::INTEGER AS n, max(s.day) AS last
      FROM ${chosen(filter, about, { anyStatus: true })} s GROUP BY ALL ORDER BY ALL`,
  }),
  shape({ people = [] }, { about }) {
    const rowsOf = new Map<number | null, typeof people>();
    for (const row of people) {
      const key = row.annotator === null ? null : Number(row.annotator);
      rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
    }
    const shaped = about.annotators.flatMap(({ id, name }, number): readonly Person[] => {
      const rows = rowsOf.get(number);
      if (!rows) return [];
      const of = (status: Status) => Number(rows.find((row) => row.status === status)?.n ?? 0);
      const counts = {
        submitted: of('submitted'),
        unknown: of('unknown'),
        draft: of('draft'),
        discarded: of('discarded'),
      };
      const done = about.counted.reduce((sum, status) => sum + counts[status], 0);
      const wanted = about.target.perAnnotator;
      const last =
        rows
          .map((row) => row.last)
          .filter((date) => typeof date === 'string')
          .toSorted()
          .at(-1) ?? null;
      return [{ id, name, counts, done, left: wanted === null ? null : Math.max(0, wanted - done), last }];
    });
    const unnamed = (rowsOf.get(null) ?? []).reduce((sum, { n }) => sum + Number(n), 0);
    return {
      people: shaped.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
      unnamed,
      total: people.reduce((sum, { n }) => sum + Number(n), 0),
    };
  },
};
