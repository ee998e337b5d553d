import type { Collected } from './collected.ts';
import { tell } from './tell.ts';
import { readTime, type NoTime } from './time.ts';

/** The code of the remark on times that are not used, and why they are not. */
export const UNUSED_TIMES: Readonly<Record<NoTime, { readonly code: string; readonly why: string }>> = {
  unknown: {
    code: 'times_unread',
    why: 'some times have a form that is not known, so they are not used. Write them as 2026-02-28 14:30.',
  },
  impossible: {
    code: 'times_impossible',
    why: 'some times do not exist, such as 30 February or 25 o’clock, so they are not used. Write the right ones in the file.',
  },
  'out of range': {
    code: 'times_out_of_range',
    why: 'some times are before 1990 or after 2099, as programs write where there is none, so they are not used.',
  },
};

/** A time of the row at `line` in the file that is being read; what is no time is told. */
export function timeIn(collected: Collected, raw: unknown, line: number): number | null {
  const time = readTime(raw);
  if (time === null || typeof time === 'number') return time;
  const { code, why } = UNUSED_TIMES[time];
  tell(collected, code, `In this file ${why}`, line);
  return null;
}
