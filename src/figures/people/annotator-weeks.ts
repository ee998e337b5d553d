import type { Figure } from '../../chart/figure.ts';
import { eventDays } from '../../measures/agreement/dated-agreement.ts';
import {
  annotatorWeeks as measure,
  type AnnotatorWeeks,
  type Person,
} from '../../measures/people/annotator-weeks.ts';
import { FEW, MOST_SMALL_PICTURES } from '../../model/limits.ts';
import type { PeriodAgreement } from '../../stats/agreement/agreement-by-period.ts';
import { day } from '../../words/days.ts';
import { intervalWords } from '../../words/intervals.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { mondayOf, sundayOf } from '../agreement/weeks.ts';
import { estimateColumns, numberColumn, remarkColumn, tableOf, textColumn } from '../families/columns.ts';
import { leftOutOf, upToEach } from '../families/notes.ts';
import { peopleDrawn } from '../families/person-shares.ts';
import { ofQuestion, selectsPeople } from '../families/questions.ts';
import { isOutside } from './outside.ts';
import { personWeeks, type PersonWeek } from './person-weeks.ts';

/** A row of the table: one week of one person. */
interface Line {
  readonly person: Person;
  readonly week: PeriodAgreement;
}

/** Whether somebody agrees with the others more or less than before. */
export const annotatorWeeks: Figure<AnnotatorWeeks> = {
  measure,
  id: 'annotator-weeks',
  definition:
    'For each person, by the week (Monday to Sunday) of the person’s own answers: agreement with the others on the records that others answered too, whenever they did, with Wilson’s 95 % interval. The dotted line is the person’s own mean; the grey band holds 99.8 of 100 weeks when all weeks are like it. A week outside it differs from that person’s other weeks; that can also come from other records. Faint dots rest on fewer than 10 records. People are in the order of their names.',
  // The figure of agreement over time gives the reason already.
  isOptional: true,
  title: ofQuestion(({ people }) => {
    if (people.length === 0) return 'no dated answers to records that others answered';
    const changed = people.filter(({ periods }) => periods.some(isUnlike)).length;
    return changed === 0
      ? 'nobody’s agreement with the others changes from week to week more than by chance'
      : `${count(changed)} of ${counted(people.length, 'person', 'people')} ${changed === 1 ? 'has' : 'have'} weeks unlike their others`;
  }),
  describe({ people }) {
    const weeks = people.flatMap(({ periods }) => periods);
    if (weeks.length === 0) return 'No answer with a time is on a record that others answered.';
    const unlike = weeks.filter(isUnlike).length;
    return `Of ${counted(weeks.length, 'week')} of ${counted(people.length, 'person', 'people')}, ${unlike === 0 ? 'none' : count(unlike)} ${unlike < 2 ? 'lies' : 'lie'} outside the 99.8 % limits around the person’s own mean.`;
  },
  note: ({ people, untimed }, { about }) =>
    `${upToEach(people, 'person')} Weeks are those of the time zone ${about.zone}.${leftOutOf(untimed, 'answer', 'without a usable time')}${peopleDrawn(people, MOST_SMALL_PICTURES)}`,
  table: ({ people, first }) =>
    tableOf<Line>(
      [
        textColumn('Annotator', ({ person }) => person.name),
        textColumn('From', ({ week }) => mondayOf(first + week.period)),
        textColumn('to', ({ week }) => sundayOf(first + week.period)),
        numberColumn('Records with others', ({ week }) => week.share.items),
        estimateColumns('Agreement with the others', ({ week }) => week.share),
        numberColumn('Own mean', ({ person }) => person.mean),
        numberColumn('99.8 % limits from', ({ week }) => week.limits.action[0]),
        numberColumn('to', ({ week }) => week.limits.action[1]),
        remarkColumn(({ week }) => remark(week)),
      ],
      people.flatMap((person) => person.periods.map((week) => ({ person, week }))),
    ),
  plot({ people, first }, drawing, { about }) {
    const drawn = people.slice(0, MOST_SMALL_PICTURES);
    const weeks = drawn.flatMap((person) => person.periods.map((week) => drawnWeek(person, week, first)));
    const means = drawn.map(({ id, name, mean }) => ({ id, name, mean: mean ?? 0 }));
    return personWeeks(means, weeks, eventDays(about.events), drawing);
  },
  selects: selectsPeople,
};

const HALF_WEEK = 3.5 * 86_400_000;

const isUnlike = ({ share, limits }: PeriodAgreement): boolean => isOutside(share.value, limits.action);

function remark(week: PeriodAgreement): string | null {
  if (isUnlike(week)) return 'outside the limits';
  return week.share.items < FEW ? 'thin: fewer than 10 records' : null;
}

function drawnWeek({ id, name }: Person, week: PeriodAgreement, first: number): PersonWeek {
  const { period, share, limits } = week;
  const [monday, sunday] = [mondayOf(first + period), sundayOf(first + period)];
  return {
    person: id,
    at: new Date(Date.parse(monday) + HALF_WEEK),
    share: share.value!,
    low: share.low!,
    high: share.high!,
    from: limits.action[0],
    to: limits.action[1],
    isFaint: share.items < FEW,
    title: `${name}, ${day(monday)} to ${day(sunday)}: ${percent(share.value!)}${intervalWords(share, percent)}; ${counted(share.items, 'record')}`,
  };
}
