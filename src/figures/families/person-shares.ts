import type { PersonShare } from '../../measures/people/person-shares.ts';
import { FEW, MOST_LINES } from '../../model/limits.ts';
import { leavesOut, type Estimate } from '../../stats/data/estimate.ts';
import type { Figure } from '../../chart/figure.ts';
import { intervalWords, rangeWords } from '../../words/intervals.ts';
import { counted, percent } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn, type Columns } from './columns.ts';
import { shareAxis } from './dot-intervals.ts';
import { estimates } from './estimates.ts';
import { drawnPart, intervalsApart } from './notes.ts';
import { selectsPeople } from './questions.ts';

/** The words of a figure of people with a share of their records each, and how the shares are read. */
export interface PersonShares<Data, Person extends PersonShare> extends Omit<
  Figure<Data>,
  'table' | 'plot' | 'selects'
> {
  readonly people: (data: Data) => readonly Person[];
  /** The share of all, which is the line that people are compared with. */
  readonly all: (data: Data) => Estimate;
  /** The titles of the columns of records and shares. */
  readonly heads: readonly [string, string];
  readonly axis: string;
  /** Columns between the share and the remark. */
  readonly more?: (data: Data) => Columns<Person>;
  /** What matters more than few records. */
  readonly remark?: (person: Person) => string | null;
  /** A share of fewer records is drawn faint and marked thin. */
  readonly few?: number;
  /** What the name of a dot says at its end. */
  readonly aside?: (person: Person) => string;
}

/** A figure of people's shares: a dot with its interval for each person, in the order of names, and a line at the share of all. */
export function personShares<Data, Person extends PersonShare = PersonShare>(
  figure: PersonShares<Data, Person>,
): Figure<Data> {
  const { people, all, heads, axis, more, remark, few = FEW, aside, ...words } = figure;
  return estimates<Data, Person>({
    ...words,
    lines: people,
    columns: (data) => [
      textColumn('Annotator', ({ name }) => name),
      numberColumn(heads[0], ({ share }) => share.items),
      estimateColumns(heads[1], ({ share }) => share),
      ...(more?.(data) ?? []),
      remarkColumn(
        (person) =>
          remark?.(person) ?? (person.share.items < few ? `thin: fewer than ${String(few)} records` : null),
      ),
    ],
    dots: (data) =>
      people(data)
        .slice(0, MOST_LINES)
        .map((person) => ({
          text: person.name,
          estimate: person.share,
          isFaint: person.share.items < few,
          term: person.id,
          missing: WHY[person.share.why ?? 'no_ratings'],
          title: `${shareWords(person)}${aside?.(person) ?? ''}`,
        })),
    axis(_, data) {
      const { value } = all(data);
      return value === null ? null : shareAxis(axis, [{ at: value, text: percent(value) }]);
    },
    selects: selectsPeople,
  });
}

/** "Anna: 62.1 %, 50.2 % to 73.0 %; 71 records". */
export const shareWords = ({ name, share }: PersonShare): string =>
  `${name}: ${percent(share.value ?? 0)}${intervalWords(share, percent)}; ${counted(share.items, 'record')}`;

/** "62.1 % to 91.0 %", or the one value that there is. */
export const sharesRange = (people: readonly PersonShare[]): string =>
  rangeWords(
    people.flatMap(({ share }) => share.value ?? []),
    percent,
  );

/** How many intervals leave out the share of all, and how many would by chance. */
export const sharesApart = (people: readonly PersonShare[], all: number): string =>
  intervalsApart(people.filter(({ share }) => leavesOut(share, all)).length, people.length);

/** " 40 of 61 people are drawn, …"; empty where all are. */
export const peopleDrawn = (people: readonly unknown[], most = MOST_LINES): string =>
  drawnPart(people.length, most, 'people', 'the first by name');
