import type { Row } from '../../engine/engine.ts';
import type { Status } from '../../model/filter.ts';

export type StatusCounts = Readonly<Record<Status, number>>;

/** Submissions by status, from a row with a column for each. */
export const statusCounts = (row: Row): StatusCounts => ({
  submitted: Number(row.submitted),
  draft: Number(row.draft),
  discarded: Number(row.discarded),
  unknown: Number(row.unknown),
});
