import { annotatorProgress } from '../figures/progress/annotator-progress.ts';
import { overlap } from '../figures/progress/overlap.ts';
import { recordsOverTime } from '../figures/progress/records-over-time.ts';
import { snapshots } from '../figures/progress/snapshots.ts';
import { submissionsOverTime } from '../figures/progress/submissions-over-time.ts';
import type { Summary } from '../measures/summary.ts';
import type { Ask } from '../model/ask.ts';
import { isEmpty } from '../model/filter.ts';
import { day } from '../words/days.ts';
import { count, counted, percent } from '../words/numbers.ts';
import type { Section } from './section.ts';

export const progress: Section = {
  page: 'progress',
  title: 'Progress',
  path: ['progress'],
  sentences: (data, ask) => [progressSentence(data, ask)],
  figure: ({ completed, records }) =>
    records === 0 ? '–' : `${String(Math.round((completed / records) * 100))} %`,
  groups: [
    {
      title: null,
      figures: [submissionsOverTime, recordsOverTime, snapshots, annotatorProgress, overlap],
    },
  ],
};

/** How much came in, from whom, when, and how many records are completed. */
export function progressSentence(
  { submissions, records, completed, people, first, last }: Summary,
  { about, filter }: Ask,
): string {
  const who = people > 0 ? ` by ${counted(people, 'annotator')}` : '';
  const when =
    first === null || last === null
      ? ''
      : first === last
        ? ` on ${day(last)}`
        : ` between ${day(first)} and ${day(last)}`;
  const [has, need] = completed === 1 ? ['has', 'it needs'] : ['have', 'they need'];
  const scope =
    records === 0
      ? ''
      : `; ${count(completed)} of ${counted(records, 'record')} (${percent(completed / records)}) ${has} the ${counted(about.overlap.needed, 'answer')} ${need}`;
  const { records: wanted, due } = about.target;
  const target =
    isEmpty(filter) && wanted !== null && wanted > records
      ? ` The target is ${counted(wanted, 'record')}${due === null ? '' : ` by ${day(due)}`}.`
      : '';
  return `${counted(submissions, 'submission')} came in${who}${when}${scope}.${target}`;
}
