import type { About } from '../../model/campaign.ts';
import { counted, count, percent } from '../../words/numbers.ts';
import type { Figure } from '../../chart/figure.ts';
import {
  recordsOverTime as measure,
  type RecordsOverTime,
} from '../../measures/progress/records-over-time.ts';
import { type Rule, cumulativePlot } from '../../chart/cumulative.ts';

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
export const recordsOverTime: Figure<RecordsOverTime> = {
  measure,
  id: 'records-over-time',
  definition:
    'A record is completed on the day on which the last of the needed answers of different people arrived. The scope is all records known.',
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
