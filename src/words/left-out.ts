import type { Status } from '../model/filter.ts';
import { list } from './lists.ts';
import { count } from './numbers.ts';

const WORDS: Readonly<Record<Status, readonly [string, string]>> = {
  submitted: ['submitted one', 'submitted ones'],
  unknown: ['one of unknown status', 'of unknown status'],
  draft: ['draft', 'drafts'],
  discarded: ['discarded one', 'discarded ones'],
};

/** "Left out: 154 drafts and 210 discarded ones." Empty where nothing was. */
export const leftOutWords = ({
  leftOut,
}: {
  readonly leftOut: readonly { readonly status: Status; readonly n: number }[];
}): string =>
  leftOut.length === 0
    ? ''
    : ` Left out: ${list(leftOut.map(({ status, n }) => `${count(n)} ${WORDS[status][n === 1 ? 0 : 1]}`))}.`;
