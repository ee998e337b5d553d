import { cumulativePlot, steps, type Rule, type Step } from '../chart/cumulative.ts';
import type { View } from '../chart/view.ts';
import { count, counted, percent } from '../words/numbers.ts';
import type { About } from '../model/campaign.ts';
import { chosen, chosenRecords, PERSON } from '../sql/chosen.ts';
import { sql } from '../sql/sql.ts';

interface Data {
  readonly steps: readonly Step[];
  readonly completed: number;
  readonly scope: number;
}

/** "completed means 3 answers of different people (as the settings say)". */
export function completedMeans({ overlap }: About): string {
  const source = {
    settings: 'as the settings say',
    export: 'as the export says',
    assumed: 'assumed, as no file says',
  }[overlap.source];
  return `A record is completed with ${counted(overlap.needed, 'answer')} of different people (${source}).`;
}

/** Burn-up of completed records against all records known and the target. */
export const recordsOverTime: View<Data> = {
  id: 'records-over-time',
  section: 'progress',
  definition:
    'A record is completed on the day on which the last of the needed answers of different people arrived. The scope is all records known.',
  needs: (about) =>
    about.timed > 0
      ? null
      : {
          title: 'When records were completed',
          missing:
            'This export holds no times of answers, so the day of completion is not known. A dump from the server or its REST pages has them.',
        },
  query({ filter, about }) {
    const { needed } = about.overlap;
    return {
      // The day of the last needed person; null where too few of a completed record's answers have a time.
      days: sql`SELECT day, count(*)::INTEGER AS n FROM (
          SELECT list_sort(list(day) FILTER (day IS NOT NULL))[${needed}] AS day FROM (
            SELECT s.record AS record, ${PERSON} AS person, min(s.day) AS day FROM ${chosen(filter, about)} s GROUP BY ALL
          ) GROUP BY record HAVING count(*) >= ${needed}
        ) GROUP BY day ORDER BY day`,
      scope: sql`SELECT count(*)::INTEGER AS n FROM ${chosenRecords(filter, about)}`,
    };
  },
  shape({ days = [], scope = [] }) {
    const timed = days.flatMap(({ day, n }) => (typeof day === 'string' ? [{ day, n: Number(n) }] : []));
    return {
      steps: steps(timed),
      completed: days.reduce((sum, { n }) => sum + Number(n), 0),
      scope: Number(scope[0]?.n ?? 0),
    };
  },
  title: ({ completed, scope }) =>
    `${count(completed)} of ${counted(scope, 'record')} ${completed === 1 ? 'is' : 'are'} completed${scope > 0 ? ` (${percent(completed / scope)})` : ''}`,
  describe({ completed, scope }, { about }) {
    return `${counted(completed, 'record')} of ${count(scope)} ${completed === 1 ? 'is' : 'are'} completed. ${completedMeans(about)}`;
  },
  note({ scope }, { about }) {
    return `n = ${counted(scope, 'record')} ${about.listsUnanswered ? 'known' : 'answered at least once'}.`;
  },
  table({ steps: list }) {
    return {
      columns: [
        { title: 'Day' },
        { title: 'Records completed', numeric: true },
        { title: 'In all', numeric: true },
      ],
      rows: list.map(({ day, n, total }) => [day, n, total]),
    };
  },
  plot({ steps: list, scope }, drawing, { about }) {
    if (list.length === 0) return null;
    const { records } = about.target;
    const rules: Rule[] = [
      { y: scope, label: records === scope ? `scope and target ${count(scope)}` : `scope ${count(scope)}` },
      ...(records !== null && records !== scope ? [{ y: records, label: `target ${count(records)}` }] : []),
    ];
    return cumulativePlot(list, rules, about.events, 'records completed', drawing);
  },
  selects: () => ({ kind: 'period' }),
};
