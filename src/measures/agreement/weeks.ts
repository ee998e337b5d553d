import type { Ask, Reason } from '../../model/ask.ts';
import { questionOf } from '../rows/questions.ts';

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
