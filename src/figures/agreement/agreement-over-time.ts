import type { Figure } from '../../chart/figure.ts';
import { agreementOverTime as measure } from '../../measures/agreement/agreement-over-time.ts';
import { carryDated } from './dated-agreement.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { coefficient, counted, count } from '../../words/numbers.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';
import { mondayOf, sundayOf } from './weeks.ts';
import { alphaWeeks, type DatedAlpha } from '../../chart/alpha-weeks.ts';
import { eventDays, type DatedAgreement, type Change } from '../../measures/agreement/dated-agreement.ts';
import { limitsOf } from '../../model/filter.ts';
import type { PeriodAlpha } from '../../stats/agreement/alpha-over-time.ts';
import { day } from '../../words/days.ts';
import { type Estimate, leavesOut } from '../../stats/data/estimate.ts';

/** Whether agreement gets better or worse, by week and since an event. */
export const agreementOverTime: Figure<DatedAgreement> = {
  measure,
  id: 'agreement-over-time',
  definition:
    'A record belongs to the week, from Monday to Sunday, in which its second answer came in. Dots are alpha of single weeks; a week with fewer than 30 such records is joined with the next. The ribbon is alpha of all records until then. Intervals are 95 %, from 1,000 resamples of the records (seed 1). The change at an event compares the records since the event before with those until the next one. A lower alpha can also come from harder records or rarer labels: the table has the share of the most frequent answer.',
  carry: carryDated,
  title({ periods, changes, items }, ask) {
    const { title } = questionOf(ask);
    const changed = changes.findLast(({ difference }) => difference.low !== null);
    if (changed) return `${title}: ${foundBy(changed)}`;
    const known = periods.filter(({ alpha }) => alpha.value !== null);
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return `${title}: agreement over time cannot be computed`;
    return first === last
      ? `${title}: too few records to compare weeks (α ${coefficient(first.alpha.value!)}; ${counted(items, 'record')})`
      : `${title}: α ${coefficient(first.alpha.value!)} in the first weeks, ${coefficient(last.alpha.value!)} in the last`;
  },
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
        ? `Alpha is lowest with ${coefficient(least.alpha.value!)} ${spanOf(least)} and highest with ${coefficient(most.alpha.value!)} ${spanOf(most)}. `
        : '';
    const said = changes.filter(({ difference }) => difference.value !== null).map(saidOf);
    return `${range}Alpha of all records is ${coefficient(all.value)}${interval(all)}.${said.map((text) => ` ${text}`).join('')}`;
  },
  note({ items, untimed }, { about }) {
    const without =
      untimed > 0
        ? ` ${counted(untimed, 'record')} with fewer than two answers that have a time ${untimed === 1 ? 'is' : 'are'} left out.`
        : '';
    const gold =
      about.goldRecords > 0
        ? ` ${counted(about.goldRecords, 'record')} with a known answer ${about.goldRecords === 1 ? 'is' : 'are'} left out.`
        : '';
    return `n = ${counted(items, 'record')} with answers of two or more people. Weeks are those of the time zone ${about.zone}.${without}${gold}`;
  },
  table: ({ periods, changes, mostFrequent }) => ({
    columns: [
      { title: 'What' },
      { title: 'From' },
      { title: 'to' },
      { title: 'Records', numeric: true },
      { title: 'Alpha', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Records so far', numeric: true },
      { title: 'Alpha so far', numeric: true },
      { title: 'low so far', numeric: true },
      { title: 'high so far', numeric: true },
      { title: 'Share of the most frequent answer', numeric: true },
      { title: 'Remark' },
    ],
    rows: [
      ...periods.map(({ first, last, items, alpha, itemsSoFar, alphaSoFar }, at) => [
        'alpha',
        mondayOf(first),
        sundayOf(last),
        items,
        ...[alpha.value, alpha.low, alpha.high],
        itemsSoFar,
        ...[alphaSoFar.value, alphaSoFar.low, alphaSoFar.high],
        mostFrequent[at] ?? null,
        remark(alpha),
      ]),
      ...changes.map(({ event, before, after, difference }) => [
        `change after “${event.title}”`,
        event.date,
        null,
        after,
        ...[difference.value, difference.low, difference.high],
        ...[null, null, null, null, null],
        `${counted(before, 'record')} before${remark(difference) === null ? '' : `; ${remark(difference)!}`}`,
      ]),
    ],
  }),
  plot: ({ periods, isOld }, drawing, { about, filter }) =>
    alphaWeeks(periods.map(drawnOf), eventDays(about.events), isOld, limitsOf(filter), drawing),
};

const spanOf = ({ first, last }: Pick<PeriodAlpha, 'first' | 'last'>): string =>
  `(${day(mondayOf(first))} to ${day(sundayOf(last))})`;

const interval = ({ low, high }: Estimate): string =>
  low === null || high === null ? '' : `, ${coefficient(low)} to ${coefficient(high)}`;

const remark = ({ why, noInterval }: Estimate): string | null =>
  why !== null ? WHY[why] : noInterval ? NO_INTERVAL[noInterval] : null;

/** A change in a title, by its interval. */
function foundBy({ event, difference }: Change): string {
  const { value, low, high } = difference;
  if (!leavesOut(difference, 0))
    return `no sure change after “${event.title}” (difference ${signed(value!)}${interval(difference)})`;
  const ends = [Math.abs(low!), Math.abs(high!)].sort((a, b) => a - b).map((end) => coefficient(end));
  return `α ${coefficient(Math.abs(value!))} ${value! > 0 ? 'higher' : 'lower'} after “${event.title}” (${ends.join(' to ')})`;
}

const signed = (value: number): string => `${value > 0 ? '+' : ''}${coefficient(value)}`;

function saidOf({ event, before, after, difference }: Change): string {
  const doubt =
    difference.low === null
      ? ', from too few records to tell'
      : leavesOut(difference, 0)
        ? ''
        : ', which may be chance';
  return `After “${event.title}” alpha differs by ${signed(difference.value!)}${interval(difference)}${doubt} (${count(before)} records before, ${count(after)} after).`;
}

function drawnOf({ first, last, items, alpha, itemsSoFar, alphaSoFar }: PeriodAlpha): DatedAlpha {
  const said = (one: Estimate, n: number) =>
    `${one.value === null ? WHY[one.why ?? 'no_ratings'] : `α ${coefficient(one.value)}${interval(one)}`} (${counted(n, 'record')})`;
  return {
    from: mondayOf(first),
    to: sundayOf(last),
    alpha,
    soFar: alphaSoFar,
    title: `${day(mondayOf(first))} to ${day(sundayOf(last))}: ${said(alpha, items)}; all so far ${said(alphaSoFar, itemsSoFar)}`,
  };
}
