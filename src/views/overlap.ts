import type { View } from '../chart/view.ts';
import { count, counted, percent } from '../words/numbers.ts';
import { chosen, chosenRecords, PERSON } from '../sql/chosen.ts';
import { sql } from '../sql/sql.ts';
import { completedMeans } from './records-over-time.ts';

interface Bar {
  readonly people: number;
  readonly records: number;
}

interface Data {
  readonly bars: readonly Bar[];
  readonly scope: number;
  readonly completed: number;
  readonly submissions: number;
}

/** Records by how many different people answered them. */
export const overlap: View<Data> = {
  id: 'overlap',
  section: 'progress',
  definition:
    'Each record stands once, by the number of different people with a counted submission on it. An unknown person counts as one more.',
  needs: () => null,
  query: ({ filter, about }) => ({
    bars: sql`SELECT people, count(*)::INTEGER AS n, sum(submissions)::INTEGER AS submissions FROM (
        SELECT s.record, count(DISTINCT ${PERSON})::INTEGER AS people, count(*) AS submissions FROM ${chosen(filter, about)} s GROUP BY s.record
      ) GROUP BY people ORDER BY people`,
    scope: sql`SELECT count(*)::INTEGER AS n FROM ${chosenRecords(filter, about)}`,
  }),
  shape({ bars = [], scope = [] }, { about }) {
    const answered = bars.map(({ people, n }): Bar => ({ people: Number(people), records: Number(n) }));
    const total = Number(scope[0]?.n ?? 0);
    const none = total - answered.reduce((sum, { records }) => sum + records, 0);
    const list = none > 0 ? [{ people: 0, records: none }, ...answered] : answered;
    return {
      bars: list,
      scope: total,
      completed: list
        .filter(({ people }) => people >= about.overlap.needed)
        .reduce((sum, { records }) => sum + records, 0),
      submissions: bars.reduce((sum, { submissions }) => sum + Number(submissions), 0),
    };
  },
  title({ bars, scope }) {
    const more = bars.filter(({ people }) => people >= 2).reduce((sum, { records }) => sum + records, 0);
    return scope === 0
      ? 'No record is selected'
      : `${count(more)} of ${counted(scope, 'record')} ${more === 1 ? 'has' : 'have'} answers of two or more people`;
  },
  describe({ bars, submissions, completed, scope }, { about }) {
    const parts = bars.map(({ people, records }) => `${count(records)} with ${count(people)}`);
    return `Records by number of annotators: ${parts.join(', ')}. Together they hold ${counted(submissions, 'counted submission')}, and ${count(completed)} of ${counted(scope, 'record')} ${completed === 1 ? 'is' : 'are'} completed. ${completedMeans(about)}`;
  },
  note: ({ scope }, { about }) =>
    `n = ${counted(scope, 'record')} ${about.listsUnanswered ? 'known' : 'answered at least once'}.`,
  table: ({ bars, scope }) => ({
    columns: [
      { title: 'Annotators', numeric: true },
      { title: 'Records', numeric: true },
      { title: 'Share of records', numeric: true },
    ],
    rows: bars.map(({ people, records }) => [people, records, records / scope]),
  }),
  plot({ bars, scope }, { Plot, width }, { about }) {
    if (bars.length === 0) return null;
    return {
      width,
      height: 200,
      marginLeft: 48,
      marginTop: 20,
      marginBottom: 36,
      x: {
        type: 'band',
        label: 'different annotators',
        labelAnchor: 'center',
        tickSize: 0,
        domain: bars.map(({ people }) => people),
      },
      y: { label: null, ticks: 4, tickFormat: count, grid: true },
      color: { type: 'identity' },
      marks: [
        Plot.barY(bars, {
          x: 'people',
          y: 'records',
          fill: (d: Bar) => (d.people >= about.overlap.needed ? 'var(--accent)' : 'var(--accent-light)'),
          title: (d: Bar) =>
            `${counted(d.records, 'record')} with ${counted(d.people, 'annotator')} (${percent(d.records / scope)})`,
          insetLeft: 2,
          insetRight: 2,
        }),
        Plot.text(bars, {
          x: 'people',
          y: 'records',
          text: (d: Bar) => count(d.records),
          dy: -8,
          fill: 'var(--ink)',
        }),
        Plot.ruleY([0], { stroke: 'var(--hairline)' }),
      ],
    };
  },
};
