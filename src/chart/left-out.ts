import type { Rows } from '../engine/engine.ts';
import type { Status } from '../model/filter.ts';
import type { Ask } from './view.ts';
import { count, list } from './words.ts';

export interface Counts {
  readonly counted: number;
  readonly leftOut: readonly { readonly status: Status; readonly n: number }[];
}

const WORDS: Readonly<Record<Status, readonly [string, string]>> = {
  submitted: ['submitted one', 'submitted ones'],
  unknown: ['one of unknown status', 'of unknown status'],
  draft: ['draft', 'drafts'],
  discarded: ['discarded one', 'discarded ones'],
};

/** Splits counts by status into what counts here and what does not. */
export function countsOf(rows: Rows, { about, filter }: Pick<Ask, 'about' | 'filter'>): Counts {
  const statuses = filter.status ?? about.counted;
  const all = rows.map(({ status, n }) => ({ status: status as Status, n: Number(n) }));
  const isCounted = ({ status }: { status: Status }) => statuses.includes(status);
  return {
    counted: all.filter(isCounted).reduce((sum, { n }) => sum + n, 0),
    leftOut: all.filter((one) => !isCounted(one)),
  };
}

/** "Left out: 154 drafts and 210 discarded ones." Empty where nothing was. */
export const leftOutWords = ({ leftOut }: Counts): string =>
  leftOut.length === 0
    ? ''
    : ` Left out: ${list(leftOut.map(({ status, n }) => `${count(n)} ${WORDS[status][n === 1 ? 0 : 1]}`))}.`;
