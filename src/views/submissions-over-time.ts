import { cumulativePlot, steps, type Rule, type Step } from '../chart/cumulative.ts';
import { countedRows, countsOf, totals, type Counts } from '../measures/counted-rows.ts';
import { leftOutWords } from '../words/left-out.ts';
import type { View } from '../chart/view.ts';
import { day } from '../words/days.ts';
import { count, counted, percent } from '../words/numbers.ts';
import { isEmpty } from '../model/filter.ts';
import { chosen } from '../sql/chosen.ts';
import { sql } from '../sql/sql.ts';

interface Data {
  readonly steps: readonly Step[];
  readonly untimed: number;
  readonly counts: Counts;
  readonly goal: number | null;
}

/** Burn-up of counted submissions against the number that the target asks for. */
export const submissionsOverTime: View<Data> = {
  id: 'submissions-over-time',
  section: 'progress',
  definition:
    'A submission counts on the local day of its last change. The target is the number of records times the answers each of them needs.',
  needs: (about) =>
    about.timed > 0
      ? null
      : {
          title: 'When answers came in',
          missing:
            'This export holds no times of answers. In Argilla they come with a dump from the server or its REST pages; in a table, with a column such as "submitted_at".',
        },
  query({ filter, about }) {
    return {
      days: sql`SELECT s.day AS day, s.status AS status, count(*)::INTEGER AS n
        FROM ${chosen(filter, about, { anyStatus: true })} s GROUP BY ALL ORDER BY ALL`,
    };
  },
  shape({ days = [] }, ask) {
    const { about, filter } = ask;
    const byDay = [...totals(countedRows(days, ask), 'day')];
    const timed = byDay.flatMap(([day, n]) => (typeof day === 'string' ? [{ day, n }] : []));
    const untimed = byDay.find(([day]) => day === null)?.[1] ?? 0;
    const { records, responsesPerRecord } = about.target;
    const goal =
      isEmpty(filter) && records !== null ? records * (responsesPerRecord ?? about.overlap.needed) : null;
    return { steps: steps(timed), untimed, counts: countsOf(days, ask), goal };
  },
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
