import type { Ask, Reason } from '../model/ask.ts';
import { questionOf } from './questions.ts';

const EPOCH = Date.UTC(1970, 0, 5);
const DAY = 86_400_000;

/** The first and the last day of a week, by its number since Monday, 5 January 1970. */
export const mondayOf = (week: number): string => new Date(EPOCH + week * 7 * DAY).toISOString().slice(0, 10);
export const sundayOf = (week: number): string =>
  new Date(EPOCH + (week * 7 + 6) * DAY).toISOString().slice(0, 10);

/** Why nothing can be said of weeks; null where times are known. */
export function noTimes({ about, param }: Pick<Ask, 'about' | 'param'>, what: string): Reason | null {
  if (about.timed > 0) return null;
  const isPlaceholder = about.problems.some(({ code }) => code === 'placeholder_times');
  return {
    title: `${questionOf({ about, param }).title}: ${what}`,
    missing: isPlaceholder
      ? 'All times in this export are equal, so they are placeholders and say nothing about when people answered.'
      : 'This export holds no times of answers. In Argilla they come with a dump from the server or its REST pages; in a table, with a column such as "submitted_at".',
  };
}
