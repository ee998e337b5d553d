import type { PersonShare } from '../../measures/people/person-shares.ts';
import { percent, count, counted } from '../../words/numbers.ts';
import { leavesOut, type Estimate } from '../../stats/data/estimate.ts';
import type { Drawing } from '../../chart/figure.ts';
import { dotIntervals, shareAxis, type DotLine } from '../families/dot-intervals.ts';
import { WHY } from '../../words/why.ts';

export const MOST_PEOPLE = 40;

/** Dots of fewer records are faint. */
export const FEW_RECORDS = 10;

/** "62.1 % to 91.0 %", or the one value that there is. */
export function rangeWords(people: readonly PersonShare[]): string {
  const known = people.flatMap(({ share }) => share.value ?? []);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`;
}

/** How many intervals leave out the share of all, and how many would by chance. */
export function apartWords(people: readonly PersonShare[], all: number): string {
  const apart = people.filter(({ share }) => leavesOut(share, all));
  return intervalsApart(apart.length, people.length);
}

/** "the intervals of 2 of 10 people leave that out, where about 1 would by chance". */
export const intervalsApart = (apart: number, people: number): string =>
  `${apart === 0 ? 'no interval' : `the ${apart === 1 ? 'interval' : 'intervals'} of ${count(apart)}`} of ${counted(people, 'person', 'people')} ${apart < 2 ? 'leaves' : 'leave'} that out, where ${byChance(people)} would by chance`;

/** How many of so many lie outside 95 % limits by chance, in words. */
export function byChance(many: number): string {
  const expected = Math.round(many / 20);
  return expected === 0 ? 'hardly one' : `about ${count(expected)}`;
}

export const intervalPercent = ({ low, high }: Estimate): string =>
  low === null || high === null ? '' : `, ${percent(low)} to ${percent(high)}`;

export const drawnWords = (people: readonly unknown[], most = MOST_PEOPLE): string =>
  people.length > most
    ? ` The first ${count(most)} people by name are drawn; the table has all ${count(people.length)}.`
    : '';

/** Name, records, share, low, high and a remark. */
export const shareRow = ({ name, share }: PersonShare): readonly (string | number | null)[] => [
  name,
  share.items,
  share.value,
  share.low,
  share.high,
  share.items < FEW_RECORDS ? 'thin: fewer than 10 records' : null,
];

/** A dot with its interval for each person, and all together as a line. */
export function shareDots(
  people: readonly PersonShare[],
  { value }: Estimate,
  label: string,
  drawing: Drawing,
) {
  return value === null
    ? null
    : dotIntervals(
        people.slice(0, MOST_PEOPLE).map(dotOf),
        shareAxis(label, [{ at: value, text: percent(value) }]),
        drawing,
      );
}

const dotOf = ({ id, name, share }: PersonShare): DotLine => ({
  text: name,
  estimate: share,
  isFaint: share.items < FEW_RECORDS,
  term: id,
  missing: WHY[share.why ?? 'no_ratings'],
  title: `${name}: ${percent(share.value ?? 0)}${intervalPercent(share)}; ${counted(share.items, 'record')}`,
});
