import type { Dot } from './snapshot-dots.ts';
import type { Measure } from '../measure.ts';
import { sql, all } from '../../sql/sql.ts';
import { people } from '../../sql/chosen.ts';

export interface Snapshots {
  readonly dots: readonly Dot[];
}

/** How the project grew from export to export, where files of several days came along. */
export const snapshots: Measure<Snapshots> = {
  id: 'snapshots',
  needs: (about) =>
    about.snapshots.length > 1
      ? null
      : {
          title: 'How the project grew from export to export',
          missing:
            'The files are of one day. Add earlier exports of the same project, each with its day in the name of the file or folder, or set "exported" under "files" in dashboard.yml.',
        },
  query: ({ filter, about }) => ({
    submissions: filter.annotator
      ? sql`SELECT s.snapshot AS snapshot, sum(s.submissions)::INTEGER AS n FROM snapshot_annotator s
          WHERE ${all(people(filter, about))} GROUP BY s.snapshot ORDER BY s.snapshot`
      : sql`SELECT snapshot, submissions AS n FROM snapshot ORDER BY snapshot`,
  }),
  shape({ submissions = [] }, { about }) {
    const found = new Map(submissions.map(({ snapshot, n }) => [Number(snapshot), Number(n)]));
    return { dots: about.snapshots.map((snapshot, at) => ({ snapshot, submissions: found.get(at) ?? 0 })) };
  },
};
