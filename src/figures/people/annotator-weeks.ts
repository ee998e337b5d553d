import type { Figure } from '../../chart/figure.ts';
import {
  annotatorWeeks as measure,
  type AnnotatorWeeks,
  type Person,
} from '../../measures/people/annotator-weeks.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { drawnWords, FEW_RECORDS, intervalPercent } from './person-shares.ts';
import { mondayOf, sundayOf } from '../agreement/weeks.ts';
import { personWeeks, type PersonWeek } from '../../chart/person-weeks.ts';
import { eventDays } from '../../measures/agreement/dated-agreement.ts';
import type { PeriodAgreement } from '../../stats/agreement/agreement-by-period.ts';
import { day } from '../../words/days.ts';

/** Small pictures, so fewer than in other figures of people. */
const MOST = 12;

/** Whether somebody agrees with the others more or less than before. */
export const annotatorWeeks: Figure<AnnotatorWeeks> = {
  measure,
  id: 'annotator-weeks',
  definition:
    'For each person, by the week (Monday to Sunday) of the person’s own answers: agreement with the others on the records that others answered too, whenever they did, with Wilson’s 95 % interval. The dotted line is the person’s own mean; the grey band holds 99.8 of 100 weeks when all weeks are like it. A week outside it differs from that person’s other weeks; that can also come from other records. Faint dots rest on fewer than 10 records. People are in the order of their names.',
  // The figure of agreement over time gives the reason already.
  isOptional: true,
  title({ people }, ask) {
    const { title } = questionOf(ask);
    if (people.length === 0) return `${title}: no dated answers to records that others answered`;
    const changed = people.filter(({ periods }) => periods.some(isOutside)).length;
    return changed === 0
      ? `${title}: nobody’s agreement with the others changes from week to week more than by chance`
      : `${title}: ${count(changed)} of ${counted(people.length, 'person', 'people')} ${changed === 1 ? 'has' : 'have'} weeks unlike their others`;
  },
  describe({ people }) {
    const weeks = people.flatMap(({ periods }) => periods);
    if (weeks.length === 0) return 'No answer with a time is on a record that others answered.';
    const outside = weeks.filter(isOutside).length;
    return `Of ${counted(weeks.length, 'week')} of ${counted(people.length, 'person', 'people')}, ${outside === 0 ? 'none' : count(outside)} ${outside < 2 ? 'lies' : 'lie'} outside the 99.8 % limits around the person’s own mean.`;
  },
  note({ people, untimed }, { about }) {
    const most = Math.max(0, ...people.map(({ items }) => items));
    const without =
      untimed > 0
        ? ` ${counted(untimed, 'answer')} without a usable time ${untimed === 1 ? 'is' : 'are'} left out.`
        : '';
    return `n = up to ${counted(most, 'record')} a person. Weeks are those of the time zone ${about.zone}.${without}${drawnWords(people, MOST)}`;
  },
  table: ({ people, first }) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'From' },
      { title: 'to' },
      { title: 'Records with others', numeric: true },
      { title: 'Agreement with the others', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Own mean', numeric: true },
      { title: '99.8 % limits from', numeric: true },
      { title: 'to', numeric: true },
      { title: 'Remark' },
    ],
    rows: people.flatMap(({ name, mean, periods }) =>
      periods.map((week) => [
        name,
        mondayOf(first + week.period),
        sundayOf(first + week.period),
        week.share.items,
        ...[week.share.value, week.share.low, week.share.high],
        mean,
        ...week.limits.action,
        isOutside(week)
          ? 'outside the limits'
          : week.share.items < FEW_RECORDS
            ? 'thin: fewer than 10 records'
            : null,
      ]),
    ),
  }),
  plot({ people, first }, drawing, { about }) {
    const drawn = people.slice(0, MOST);
    const weeks = drawn.flatMap((person) => person.periods.map((week) => weekOf(person, week, first)));
    const means = drawn.map(({ id, name, mean }) => ({ id, name, mean: mean ?? 0 }));
    return personWeeks(means, weeks, eventDays(about.events), drawing);
  },
  selects: () => ({ kind: 'annotator' }),
};

const NOON = 3.5 * 86_400_000;

// Sums of the same shares in another order differ in their last digits.
const TINY = 1e-12;

const isOutside = ({ share: { value }, limits }: PeriodAgreement): boolean =>
  value !== null && (value < limits.action[0] - TINY || value > limits.action[1] + TINY);

function weekOf({ id, name }: Person, { period, share, limits }: PeriodAgreement, first: number): PersonWeek {
  const monday = mondayOf(first + period);
  return {
    person: id,
    at: new Date(Date.parse(monday) + NOON),
    share: share.value!,
    low: share.low!,
    high: share.high!,
    from: limits.action[0],
    to: limits.action[1],
    isFaint: share.items < FEW_RECORDS,
    title: `${name}, ${day(monday)} to ${day(sundayOf(first + period))}: ${percent(share.value!)}${intervalPercent(share)}; ${counted(share.items, 'record')}`,
  };
}
