import {
  submissionsOverTime as measure,
  type SubmissionsOverTime,
} from '../../measures/progress/submissions-over-time.ts';
import { day } from '../../words/days.ts';
import { leftOutWords } from '../../words/left-out.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { growth } from '../families/growth.ts';

/** Burn-up of counted submissions against the number that the target asks for. */
export const submissionsOverTime = growth<SubmissionsOverTime>({
  measure,
  id: 'submissions-over-time',
  definition:
    'A submission counts on the local day of its last change. The target is the number of records times the answers that each of them needs.',
  title: ({ counts, goal }) =>
    goal === null
      ? `${counted(counts.counted, 'submission')} came in`
      : `${count(counts.counted)} of ${counted(goal, 'wanted submission')} are in (${percent(counts.counted / goal)})`,
  describe({ steps, counts, goal }) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last) return 'No submission with a time is among the selected ones.';
    const target = goal === null ? '' : ` The target is ${count(goal)}.`;
    return `${counted(counts.counted, 'submission')} came in on ${counted(steps.length, 'day')} between ${day(first.day)} and ${day(last.day)}.${target}`;
  },
  note({ counts, untimed }) {
    const without =
      untimed > 0
        ? ` ${counted(untimed, 'submission')} without a time ${untimed === 1 ? 'is' : 'are'} not drawn.`
        : '';
    return `n = ${counted(counts.counted, 'submission')}.${leftOutWords(counts)}${without}`;
  },
  unit: { column: 'Submissions', mark: 'submissions' },
  rules: ({ goal }) => (goal === null ? [] : [{ y: goal, label: `target ${count(goal)}` }]),
});
