import { NULL_INTEGER } from '../../model/column.ts';
import type { FileContents } from '../../formats/collect/by-file.ts';
import type { Collected } from '../../formats/collect/collected.ts';
import type { FileDate } from '../../formats/collect/file-date.ts';
import { matchPeople, type SamePerson } from './match-people.ts';
import { matchRecords, type MatchedRecords } from './match-records.ts';
import { stateOf, type State } from './state.ts';

export interface DatedFile {
  readonly file: number;
  readonly date: FileDate;
}

/** By file the time of the first later state that holds most of what it holds. */
export type Replaced = ReadonlyMap<number, number>;

interface Given {
  readonly collected: Collected;
  readonly contents: readonly FileContents[];
  readonly submissions: readonly number[];
  /** What each submission answers, written texts too. */
  readonly keys: readonly string[];
  readonly match: 'id' | 'content' | undefined;
}

/**
 * The files that are earlier states of others. A date alone makes none: at least half of a file's responses have to
 * be in the files of a later day, so that what people or days were split by stays together.
 */
export function earlierFiles(compared: Given, dated: readonly DatedFile[]): Replaced {
  const times = [...new Set(dated.map(({ date }) => date.time))].toSorted((a, b) => a - b);
  const { collected, contents, submissions } = compared;
  const state = (files: readonly number[]) => stateOf(collected, submissions, contents, new Set(files));
  const states = times.map((time) => ({
    time,
    state: state(dated.flatMap(({ file, date }) => (date.time === time ? [file] : []))),
  }));
  const replaced = new Map<number, number>();
  for (const { file, date } of dated) {
    const own = state([file]);
    const later = states.find(
      (candidate) => candidate.time > date.time && isStateOf(compared, own, candidate.state, date.isCertain),
    );
    if (later) replaced.set(file, later.time);
  }
  return replaced;
}

function isStateOf(compared: Given, earlier: State, later: State, isCertain: boolean): boolean {
  // Nobody knows whether two unknown people are one, so a name's date is not enough.
  if (earlier.hasUnknown && !isCertain) return false;
  const matched = matchRecords(earlier, later, compared.match);
  if (matched.matched * 2 < earlier.records.size) return false;
  const total = earlier.submissions.length;
  if (total === 0) return true;
  if (sharedPairs(compared, earlier, later, matched) * 2 >= total) return true;
  return isRebuilt(matchPeople(compared.collected, compared.keys, earlier, later, matched), matched, total);
}

/** After a server was rebuilt nearly every answer is the same, texts too. Two people who agree well are no such case. */
const REBUILT = 0.98;

function isRebuilt(people: readonly SamePerson[], { by }: MatchedRecords, total: number): boolean {
  const same = people.reduce((sum, person) => sum + person.same, 0);
  const both = people.reduce((sum, person) => sum + person.both, 0);
  return by === 'content' && people.length > 1 && same * 2 >= total && same >= both * REBUILT;
}

/** How many responses of the earlier state the same person gave to the same record in the later one. */
function sharedPairs(
  { collected: { submissions, annotators }, keys }: Given,
  earlier: State,
  later: State,
  { later: recordOf }: MatchedRecords,
): number {
  const size = annotators.terms.length + 1;
  const pair = (record: number, row: number): number | string => {
    const person = submissions.annotator.data[row]!;
    return person === NULL_INTEGER ? `${String(record)} ${keys[row]!}` : record * size + person;
  };
  const there = new Set(later.submissions.map((row) => pair(submissions.record.data[row]!, row)));
  return earlier.submissions.filter((row) => {
    const record = recordOf.get(submissions.record.data[row]!);
    return record !== undefined && there.has(pair(record, row));
  }).length;
}
