import type { Figure } from '../../chart/figure.ts';
import {
  annotatorProgress as measure,
  type Person,
  type AnnotatorProgress,
} from '../../measures/progress/annotator-progress.ts';
import { counted, count } from '../../words/numbers.ts';
import { STATUSES, type Status } from '../../model/filter.ts';
import { STATUS_LOOKS } from '../../words/statuses.ts';
import { list } from '../../words/lists.ts';
import { MOST_LINES } from '../../model/limits.ts';
import { numberColumn, tableOf, textColumn } from '../families/columns.ts';
import { peopleDrawn } from '../families/person-shares.ts';
import { selectsPeople } from '../families/questions.ts';
import { shorten } from '../../words/texts.ts';
import { day } from '../../words/days.ts';

interface Line extends Pick<Person, 'name' | 'left' | 'last'> {
  readonly counts: Readonly<Partial<Record<Status, number>>>;
}

/** What each person submitted, left as a draft or discarded, and what is left to the target. */
export const annotatorProgress: Figure<AnnotatorProgress> = {
  measure,
  id: 'annotator-progress',
  definition: 'One submission is one person’s pass over one record. People are in the order of their names.',
  title: ({ people, total }) =>
    `${counted(people.length, 'person', 'people')} made ${counted(total, 'submission')}`,
  describe({ people, total, unnamed }) {
    if (people.length === 0) return 'Nobody’s submissions are among the selected ones.';
    const done = people.map((person) => person.done);
    const words = STATUSES.flatMap((status) => {
      const n = people.reduce((sum, { counts }) => sum + counts[status], 0);
      return n > 0 ? [`${count(n)} ${STATUS_LOOKS[status].title}`] : [];
    });
    const nobody = unnamed > 0 ? `, and ${count(unnamed)} of people without a name` : '';
    return `${counted(people.length, 'person', 'people')} made ${counted(total, 'submission')}: ${list(words)}${nobody}. Counted submissions range from ${count(Math.min(...done))} to ${count(Math.max(...done))} a person.`;
  },
  note: ({ people, total }) => `n = ${counted(total, 'submission')} of all statuses.${peopleDrawn(people)}`,
  table({ people, unnamed }) {
    const lines: readonly Line[] =
      unnamed > 0
        ? [...people, { name: 'not named', counts: { submitted: unnamed }, left: null, last: null }]
        : people;
    return tableOf<Line>(
      [
        textColumn('Annotator', ({ name }) => name),
        STATUSES.map((status) =>
          numberColumn<Line>(STATUS_LOOKS[status].title, ({ counts }) => counts[status] ?? null),
        ),
        numberColumn('left to the target', ({ left }) => left),
        textColumn('last day', ({ last }) => last),
      ],
      lines,
    );
  },
  plot({ people: everybody }, { Plot, width, link, isSelected }) {
    const people = everybody.slice(0, MOST_LINES);
    if (people.length === 0) return null;
    const shown = [...STATUSES, 'left' as const].filter((status) =>
      people.some((person) => amount(person, status) > 0),
    );
    const bars = people.flatMap((person) =>
      shown.map((status) => ({ ...person, status, n: amount(person, status) })).filter(({ n }) => n > 0),
    );
    const label = ({ name }: Person) => shorten(name, Math.max(14, Math.floor((width * 0.34) / 7)));
    const marginLeft = Math.min(170, 12 + 7 * Math.max(...people.map((person) => label(person).length)));
    const places = legendPlaces(shown);
    return {
      width,
      height: 74 + people.length * 26,
      marginBottom: 44,
      marginLeft,
      marginRight: 44,
      marginTop: 28,
      x: { label: 'submissions', labelAnchor: 'right', ticks: 5, tickFormat: count, grid: true },
      y: {
        label: null,
        domain: people.map(({ id }) => id),
        tickFormat: (id: string) => label(people.find((person) => person.id === id)!),
        tickSize: 0,
      },
      marks: [
        ...places.flatMap(({ status, left }) => [
          Plot.dot([status], {
            frameAnchor: 'top-left',
            symbol: 'square',
            r: 5,
            dx: left + 5,
            dy: -16,
            fill: STATUS_LOOKS[status].fill,
            stroke: status === 'left' ? 'var(--muted)' : 'none',
          }),
          Plot.text([STATUS_LOOKS[status].title], {
            text: (title: string) => title,
            frameAnchor: 'top-left',
            textAnchor: 'start',
            dx: left + 14,
            dy: -22,
            fill: 'var(--muted)',
          }),
        ]),
        Plot.barX(bars, {
          x: 'n',
          y: 'id',
          fill: (d: (typeof bars)[number]) => STATUS_LOOKS[d.status].fill,
          stroke: (d: (typeof bars)[number]) =>
            d.status === 'left' ? 'var(--muted)' : isSelected(d.id) ? 'var(--selected)' : 'none',
          strokeDasharray: '3 2',
          insetTop: 3,
          insetBottom: 3,
          href: (d: (typeof bars)[number]) => link(d.id),
          title: (d: (typeof bars)[number]) =>
            `${d.name}: ${count(d.n)} ${STATUS_LOOKS[d.status].title}${d.last === null ? '' : `, last on ${day(d.last)}`}`,
        }),
        Plot.text(people, {
          x: (d: Person) => STATUSES.reduce((sum, status) => sum + d.counts[status], d.left ?? 0),
          y: 'id',
          text: (d: Person) => count(d.done),
          textAnchor: 'start',
          dx: 5,
          fill: 'var(--ink)',
        }),
      ],
      color: { type: 'identity' },
    };
  },
  selects: selectsPeople,
};

const amount = (person: Person, status: Status | 'left'): number =>
  status === 'left' ? (person.left ?? 0) : person.counts[status];

/** Where each status is named above the bars, from left to right. */
function legendPlaces(
  shown: readonly (Status | 'left')[],
): readonly { readonly status: Status | 'left'; readonly left: number }[] {
  let left = 0;
  return shown.map((status) => {
    const place = { status, left };
    left += 30 + 6.4 * STATUS_LOOKS[status].title.length;
    return place;
  });
}
