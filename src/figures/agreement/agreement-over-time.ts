import type { Figure } from '../../chart/figure.ts';
import { agreementOverTime as measure } from '../../measures/agreement/agreement-over-time.ts';
import { eventDays, type Change, type DatedAgreement } from '../../measures/agreement/dated-agreement.ts';
import { limitsOf } from '../../model/filter.ts';
import type { PeriodAlpha } from '../../stats/agreement/alpha-over-time.ts';
import { leavesOut, type Estimate } from '../../stats/data/estimate.ts';
import { day } from '../../words/days.ts';
import { alphaWords, intervalInBrackets, intervalWords, remarkOn } from '../../words/intervals.ts';
import { coefficient, count, counted, signed } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { carried } from '../families/carried.ts';
import {
  estimateColumns,
  numberColumn,
  remarkColumn,
  tableOf,
  textColumn,
  totalColumn,
} from '../families/columns.ts';
import { goldLeftOut, leftOutOf, sharedRecords } from '../families/notes.ts';
import { ofQuestion } from '../families/questions.ts';
import { alphaWeeks, type DatedAlpha } from './alpha-weeks.ts';
import { mondayOf, sundayOf } from './weeks.ts';

/** A row of the table: a period, or the change at an event. */
interface Line {
  readonly what: string;
  readonly from: string;
  readonly to: string | null;
  readonly items: number;
  readonly estimate: Estimate;
  readonly itemsSoFar: number | null;
  readonly soFar: Estimate | null;
  readonly mostFrequent: number | null;
  readonly remark: string | null;
}

/** Whether agreement gets better or worse, by week and since an event. */
export const agreementOverTime: Figure<DatedAgreement> = {
  measure,
  id: 'agreement-over-time',
  definition:
    'A record belongs to the week, from Monday to Sunday, in which its second answer came in. Dots are alpha of single weeks; a week with fewer than 30 such records is joined with the next. The ribbon is alpha of all records until then. Intervals are 95 %, from 1,000 resamples of the records (seed 1). The change at an event compares the records since the event before with those until the next one. A lower alpha can also come from harder records or rarer labels: the table has the share of the most frequent answer.',
  carry: carriedPeriods,
  title: ofQuestion(({ periods, changes, items }) => {
    const changed = changes.findLast(({ difference }) => difference.low !== null);
    if (changed) return changeTitle(changed);
    const known = periods.flatMap(({ alpha }) => alpha.value ?? []);
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return 'agreement over time cannot be computed';
    return known.length === 1
      ? `too few records to compare weeks (α ${coefficient(first)}; ${counted(items, 'record')})`
      : `α ${coefficient(first)} in the first weeks, ${coefficient(last)} in the last`;
  }),
  describe({ periods, changes }) {
    const all = periods.at(-1)?.alphaSoFar;
    if (!all) return 'No record has two answers with a time among the selected ones.';
    if (all.value === null) return `There is no alpha: ${WHY[all.why ?? 'no_ratings']}.`;
    const known = periods
      .filter(({ alpha }) => alpha.value !== null)
      .toSorted((a, b) => a.alpha.value! - b.alpha.value!);
    const [least, most] = [known[0], known.at(-1)];
    const range =
      least && most && least !== most
        ? `Alpha is lowest with ${coefficient(least.alpha.value!)} (${daysOf(least)}) and highest with ${coefficient(most.alpha.value!)} (${daysOf(most)}). `
        : '';
    const since = changes.filter(({ difference }) => difference.value !== null).map(changeWords);
    return `${range}Alpha of all records is ${coefficient(all.value)}${intervalWords(all)}.${since.join('')}`;
  },
  note: ({ items, untimed }, { about }) =>
    `${sharedRecords(items)} Weeks are those of the time zone ${about.zone}.${leftOutOf(untimed, 'record', 'with fewer than two answers that have a time')}${goldLeftOut(about)}`,
  table: (data) =>
    tableOf<Line>(
      [
        textColumn('What', ({ what }) => what),
        textColumn('From', ({ from }) => from),
        textColumn('to', ({ to }) => to),
        numberColumn('Records', ({ items }) => items),
        estimateColumns('Alpha', ({ estimate }) => estimate),
        totalColumn('Records so far', ({ itemsSoFar }) => itemsSoFar),
        estimateColumns('Alpha so far', ({ soFar }) => soFar, ['low so far', 'high so far']),
        numberColumn('Share of the most frequent answer', ({ mostFrequent }) => mostFrequent),
        remarkColumn(({ remark }) => remark),
      ],
      [...periodLines(data), ...data.changes.map(changeLine)],
    ),
  plot: ({ periods, isOld }, drawing, { about, filter }) =>
    alphaWeeks(periods.map(drawnPeriod), eventDays(about.events), isOld, limitsOf(filter), drawing),
};

/** Fresh values with the intervals of before where the periods are the same, marked as old. */
function carriedPeriods(fresh: DatedAgreement, old: DatedAgreement): DatedAgreement {
  const periods = fresh.periods.map((period) => {
    const before = old.periods.find(({ first, last }) => first === period.first && last === period.last);
    return {
      ...period,
      alpha: carried(period.alpha, before?.alpha),
      alphaSoFar: carried(period.alphaSoFar, before?.alphaSoFar),
    };
  });
  return { ...fresh, periods, isOld: true };
}

const daysOf = ({ first, last }: Pick<PeriodAlpha, 'first' | 'last'>): string =>
  `${day(mondayOf(first))} to ${day(sundayOf(last))}`;

function changeTitle({ event, difference }: Change): string {
  const { value, low, high } = difference;
  if (!leavesOut(difference, 0))
    return `no sure change after “${event.title}” (difference ${signed(value!)}${intervalWords(difference)})`;
  const ends = [Math.abs(low!), Math.abs(high!)].sort((a, b) => a - b);
  return `α ${coefficient(Math.abs(value!))} ${value! > 0 ? 'higher' : 'lower'} after “${event.title}”${intervalInBrackets({ low: ends[0]!, high: ends[1]! })}`;
}

function changeWords({ event, before, after, difference }: Change): string {
  const chance = leavesOut(difference, 0) ? '' : ', which may be chance';
  const doubt = difference.low === null ? ', from too few records to tell' : chance;
  return ` After “${event.title}” alpha differs by ${signed(difference.value!)}${intervalWords(difference)}${doubt} (${counted(before, 'record')} before, ${count(after)} after).`;
}

const periodLines = ({ periods, mostFrequent }: DatedAgreement): readonly Line[] =>
  periods.map((period, at) => ({
    what: 'alpha',
    from: mondayOf(period.first),
    to: sundayOf(period.last),
    items: period.items,
    estimate: period.alpha,
    itemsSoFar: period.itemsSoFar,
    soFar: period.alphaSoFar,
    mostFrequent: mostFrequent[at] ?? null,
    remark: remarkOn(period.alpha),
  }));

function changeLine({ event, before, after, difference }: Change): Line {
  const missing = remarkOn(difference);
  return {
    what: `change after “${event.title}”`,
    from: event.date,
    to: null,
    items: after,
    estimate: difference,
    itemsSoFar: null,
    soFar: null,
    mostFrequent: null,
    remark: `${counted(before, 'record')} before${missing === null ? '' : `; ${missing}`}`,
  };
}

function drawnPeriod(period: PeriodAlpha): DatedAlpha {
  const { first, last, items, alpha, itemsSoFar, alphaSoFar } = period;
  const words = (estimate: Estimate, records: number) =>
    `${alphaWords(estimate)} (${counted(records, 'record')})`;
  return {
    from: mondayOf(first),
    to: sundayOf(last),
    alpha,
    soFar: alphaSoFar,
    title: `${daysOf(period)}: ${words(alpha, items)}; all so far ${words(alphaSoFar, itemsSoFar)}`,
  };
}
