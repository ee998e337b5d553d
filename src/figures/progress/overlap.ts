import type { Figure } from '../../chart/figure.ts';
import { overlap as measure, type Bar, type Overlap } from '../../measures/progress/overlap.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { numberColumn, tableOf } from '../families/columns.ts';
import { completedMeans, knownRecords } from './completed.ts';

/** Records by how many different people answered them. */
export const overlap: Figure<Overlap> = {
  measure,
  id: 'overlap',
  definition:
    'Each record stands once, by the number of different people with a counted submission on it. An unknown person counts as one more.',
  title({ bars, scope }) {
    const more = bars.filter(({ people }) => people >= 2).reduce((sum, { records }) => sum + records, 0);
    return scope === 0
      ? 'No record is selected'
      : `${count(more)} of ${counted(scope, 'record')} ${more === 1 ? 'has' : 'have'} answers of two or more people`;
  },
  describe({ bars, submissions, completed, scope }, { about }) {
    const parts = bars.map(({ people, records }) => `${count(records)} with ${count(people)}`);
    return `Records by number of people: ${parts.join(', ')}. Together they hold ${counted(submissions, 'counted submission')}, and ${count(completed)} of ${counted(scope, 'record')} ${completed === 1 ? 'is' : 'are'} completed. ${completedMeans(about)}`;
  },
  note: ({ scope }, { about }) => knownRecords(scope, about),
  table: ({ bars, scope }) =>
    tableOf<Bar>(
      [
        numberColumn('People', ({ people }) => people),
        numberColumn('Records', ({ records }) => records),
        numberColumn('Share of records', ({ records }) => records / scope),
      ],
      bars,
    ),
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
        label: 'different people',
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
            `${counted(d.records, 'record')} with ${counted(d.people, 'person', 'people')} (${percent(d.records / scope)})`,
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
