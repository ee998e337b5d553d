import type { Proposal } from '../../model/proposal.ts';
import type { Collected } from '../../formats/collect/collected.ts';
import type { SamePerson } from './match-people.ts';

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "11 February 2026". */
export const dayInWords = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));

const LONGEST = 24;
const shortened = (id: string): string => {
  const points = [...id];
  return points.length <= LONGEST ? id : `${points.slice(0, 8).join('')}…`;
};

/** Records whose ids did not survive, but whose texts did. */
export const proposedRecords = (same: number, total: number, before: string, after: string): Proposal => ({
  code: 'same_records',
  message: `The records of ${dayInWords(before)} and of ${dayInWords(after)} have different ids, and ${String(same)} of ${String(total)} texts are the same.`,
  action: 'Match records by their texts',
  settings: { records: { match: 'content' } },
});

/** A person whose id did not survive, with the person who gave the same answers. */
export function proposedPerson(
  { annotators, annotatorNames }: Collected,
  { before, after, same, both, next }: SamePerson,
  earlier: string,
  later: string,
): Proposal {
  const [old, present] = [annotators.terms[before]!, annotators.terms[after]!];
  const name = (id: string) => annotatorNames.get(id)?.name ?? shortened(id);
  const second = next === null ? 'nobody else answered these' : `next best: ${ofAll(next)}`;
  return {
    code: 'same_annotator',
    message: `The annotator ${name(old)} of ${dayInWords(earlier)} gave the same answers as ${name(present)} of ${dayInWords(later)}: ${ofAll([same, both])} (${second}).`,
    action: 'Count them as one person',
    settings: { annotators: { [old]: { same_as: present } } },
  };
}

const ofAll = ([same, both]: readonly [number, number]): string => `${String(same)} of ${String(both)}`;
