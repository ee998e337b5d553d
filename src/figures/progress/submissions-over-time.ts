import type { Figure } from '../../chart/figure.ts';
import {
  submissionsOverTime as measure,
  type SubmissionsOverTime,
} from '../../measures/progress/submissions-over-time.ts';
import { counted, count, percent } from '../../words/numbers.ts';
import { day } from '../../words/days.ts';
import { leftOutWords } from '../../words/left-out.ts';
import { type Rule, cumulativePlot } from '../../chart/cumulative.ts';

/** Burn-up of counted submissions against the number that the target asks for. */
export const submissionsOverTime: Figure<SubmissionsOverTime> = {
  measure,
  id: 'submissions-over-time',
  definition:
    'A submission counts on the local day of its last change. The target is the number of records times the answers each of them needs.',
  title({ counts, goal }) {
    return goal === null
      ? `${counted(counts.counted, 'submission')} came in`
      : `${count(counts.counted)} of ${counted(goal, 'wanted submission')} are in (${percent(counts.counted / goal)})`;
  },
  describe({ steps: list, counts, goal }) {
    const first = list[0];
    const last = list.at(-1);
    if (!first || !last) return 'No submission with a time is among the selected ones.';
    const target = goal === null ? '' : ` The target is ${count(goal)}.`;
    return `${counted(counts.counted, 'submission')} came in on ${counted(list.length, 'day')} between ${day(first.day)} and ${day(last.day)}.${target}`;
  },
  note({ counts, untimed }) {
    const without =
      untimed > 0
        ? ` ${counted(untimed, 'submission')} without a time ${untimed === 1 ? 'is' : 'are'} not drawn.`
        : '';
    return `n = ${counted(counts.counted, 'submission')}.${leftOutWords(counts)}${without}`;
  },
  table({ steps: list }) {
    return {
      columns: [
        { title: 'Day' },
        { title: 'Submissions', numeric: true },
        { title: 'In all', numeric: true },
      ],
      rows: list.map(({ day: date, n, total }) => [date, n, total]),
    };
  },
  plot({ steps: list, goal }, drawing, { about }) {
    if (list.length === 0) return null;
    const rules: Rule[] = goal === null ? [] : [{ y: goal, label: `target ${count(goal)}` }];
    return cumulativePlot(list, rules, about.events, 'submissions', drawing);
  },
  selects: () => ({ kind: 'period' }),
};
