import type { Snapshot } from '../model/campaign.ts';
import { codeIn, type Table } from '../model/column.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { range, texts, whole } from './columns.ts';

export const snapshotTable = (snapshots: readonly Snapshot[]): Table => ({
  name: 'snapshot',
  rows: snapshots.length,
  columns: {
    snapshot: range(snapshots.length),
    exported_at: { type: 'time', data: Float64Array.from(snapshots, ({ at: index }) => index) },
    day: texts(snapshots.map(({ day }) => day)),
    records: whole(snapshots.map(({ records }) => records)),
    annotators: whole(snapshots.map(({ annotators }) => annotators)),
    submissions: whole(snapshots.map(({ submissions }) => submissions)),
    answers: whole(snapshots.map(({ answers }) => answers)),
    new_answers: whole(snapshots.map(({ added }) => added)),
    changed_answers: whole(snapshots.map(({ changed }) => changed)),
    vanished_answers: whole(snapshots.map(({ vanished }) => vanished)),
  },
});

/** The snapshots, and who had given how much by then; people whom the newest does not know are as good as unknown. */
export function snapshotTables(
  { annotators }: Collected,
  snapshots: readonly Snapshot[],
  people: readonly ReadonlyMap<string | null, number>[],
): readonly Table[] {
  const rows = people.flatMap((counts, snapshot) => {
    const byNumber = new Map<number | null, number>();
    for (const [id, submissions] of counts) {
      const number = id === null ? null : (codeIn(annotators, id) ?? null);
      byNumber.set(number, (byNumber.get(number) ?? 0) + submissions);
    }
    return Array.from(byNumber, ([annotator, submissions]) => ({ snapshot, annotator, submissions }));
  });
  return [
    snapshotTable(snapshots),
    {
      name: 'snapshot_annotator',
      rows: rows.length,
      columns: {
        snapshot: whole(rows.map(({ snapshot }) => snapshot)),
        annotator: whole(rows.map(({ annotator }) => annotator)),
        submissions: whole(rows.map(({ submissions }) => submissions)),
      },
    },
  ];
}
