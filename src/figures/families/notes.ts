import type { About } from '../../model/campaign.ts';
import { count, counted } from '../../words/numbers.ts';

/** "n = 310 records with answers of two or more people." */
export const sharedRecords = (items: number): string =>
  `n = ${counted(items, 'record')} with answers of two or more people.`;

/** The same where lines rest on different records: "n = up to 310 records with …". */
export const upToSharedRecords = (lines: readonly { readonly items: number }[]): string =>
  `n = up to ${counted(mostOf(lines), 'record')} with answers of two or more people.`;

/** "n = up to 310 records a person." */
export const upToEach = (lines: readonly { readonly items: number }[], each: 'person' | 'line'): string =>
  `n = up to ${counted(mostOf(lines), 'record')} a ${each}.`;

const mostOf = (lines: readonly { readonly items: number }[]): number =>
  lines.reduce((most, { items }) => Math.max(most, items), 0);

/** " 3 records with one answer are left out."; empty where there are none. `which` comes after the noun. */
export const leftOutOf = (many: number, noun: string, which: string): string =>
  many > 0 ? ` ${counted(many, noun)} ${which} ${many === 1 ? 'is' : 'are'} left out.` : '';

/** Records with a known answer take no part in agreement. */
export const goldLeftOut = ({ goldRecords }: About): string =>
  leftOutOf(goldRecords, 'record', 'with a known answer');

/** " 40 of 61 people are drawn, the first by name; the table has all."; empty where all are drawn. */
export const drawnPart = (all: number, most: number, nouns: string, which: string): string =>
  all > most ? ` ${count(most)} of ${count(all)} ${nouns} are drawn, ${which}; the table has all.` : '';

/** " Intervals from 1,000 resamples."; empty without any. */
export const resamplesWords = (replicates: number): string =>
  replicates > 0 ? ` Intervals from ${counted(replicates, 'resample')}.` : '';

/** How many of so many lie outside 95 % limits by chance: one in twenty. */
export function byChance(many: number): string {
  const expected = Math.round(many / 20);
  return expected === 0 ? 'hardly one' : `about ${count(expected)}`;
}

/** "the intervals of 2 of 10 people leave that out, where about 1 would by chance". */
export const intervalsApart = (apart: number, people: number): string =>
  `${apart === 0 ? 'no interval' : `the ${apart === 1 ? 'interval' : 'intervals'} of ${count(apart)}`} of ${counted(people, 'person', 'people')} ${apart < 2 ? 'leaves' : 'leave'} that out, where ${byChance(people)} would by chance`;
