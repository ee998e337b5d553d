import type { Snapshot } from '../../model/campaign.ts';
import { NULL_INTEGER } from '../../model/column.ts';
import type { Status } from '../../model/filter.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Settings } from '../../model/settings.ts';
import type { FileContents } from '../../formats/collect/by-file.ts';
import type { Collected } from '../../formats/collect/collected.ts';
import { comparedAnswers, sameAnswers, submissionKeys, type SameAnswers } from './answers.ts';
import { compare, countAnswers } from './compare.ts';
import { earlierFiles, type DatedFile } from './earlier-files.ts';
import { matchPeople } from './match-people.ts';
import { matchRecords } from './match-records.ts';
import { proposedPerson, proposedRecords } from './propose.ts';
import { countedSubmissions, stateOf, type State } from './state.ts';

/** The states of a project through time, as its files tell them. */
export interface Series {
  /** Files that count in the growth over time and nowhere else. */
  readonly earlier: ReadonlySet<number>;
  readonly snapshots: readonly Snapshot[];
  /** How many submissions each person had given, by id; null is all unknown people. */
  readonly people: readonly ReadonlyMap<string | null, number>[];
  readonly proposals: readonly Proposal[];
}

export const NO_SERIES: Series = { earlier: new Set(), snapshots: [], people: [], proposals: [] };

/** Finds earlier states among dated files and compares each with the next. Undated files belong to the newest. */
export function seriesOf(
  collected: Collected,
  contents: readonly FileContents[],
  dated: readonly DatedFile[],
  settings: Settings,
  counted: readonly Status[],
): Series {
  if (new Set(dated.map(({ date }) => date.time)).size < 2) return NO_SERIES;
  const submissions = countedSubmissions(collected, counted);
  const answers = sameAnswers(collected, settings);
  const whole = submissionKeys(collected, answers);
  const replaced = earlierFiles(
    { collected, contents, submissions, keys: whole, match: settings.records?.match },
    dated,
  );
  if (replaced.size === 0) return NO_SERIES;
  const dates = new Map(dated.map(({ date }) => [date.time, date]));
  const undated = contents
    .map(({ file }) => file)
    .filter((file) => !dated.some((datedFile) => datedFile.file === file));
  const steps = [...dates.values()].toSorted((a, b) => a.time - b.time);
  const states = steps.map(({ time }, step) => {
    const files = dated.filter(
      ({ file, date }) => date.time <= time && (replaced.get(file) ?? Infinity) > time,
    );
    const present = [...files.map(({ file }) => file), ...(step === steps.length - 1 ? undated : [])];
    return stateOf(collected, submissions, contents, new Set(present));
  });
  const keys = submissionKeys(collected, comparedAnswers(answers));
  const known = { collected, settings, answers, keys };
  const compared = states.map((state, index) =>
    index === 0
      ? FIRST
      : changesOf(known, states[index - 1]!, state, steps[index - 1]!.day, steps[index]!.day),
  );
  return {
    earlier: new Set(replaced.keys()),
    snapshots: states.map((state, index) => ({
      at: steps[index]!.time,
      day: steps[index]!.day,
      records: state.records.size,
      annotators: state.people.size,
      submissions: state.submissions.length,
      answers: countAnswers(answers, state),
      ...compared[index]!.changes,
    })),
    people: states.map((state) => byPerson(collected, state)),
    proposals: compared.flatMap(({ proposals }) => proposals),
  };
}

type Changes = Pick<Snapshot, 'added' | 'changed' | 'vanished' | 'why'>;

interface Compared {
  readonly changes: Changes;
  readonly proposals: readonly Proposal[];
}

const unknown = (why: Changes['why']): Changes => ({ added: null, changed: null, vanished: null, why });
const FIRST: Compared = { changes: unknown(null), proposals: [] };

interface Given {
  readonly collected: Collected;
  readonly settings: Settings;
  readonly answers: readonly SameAnswers[];
  readonly keys: readonly string[];
}

/** Ids that did not survive are proposed as what they seem to be; before that is accepted, nothing is compared by them. */
function changesOf(
  { collected, settings, answers, keys }: Given,
  earlier: State,
  later: State,
  before: string,
  after: string,
): Compared {
  const records = matchRecords(earlier, later, settings.records?.match);
  const isProposed = records.by === 'content' && settings.records?.match === undefined;
  const people = matchPeople(collected, keys, earlier, later, records).filter(
    ({ before: person }) => !isOneself(settings, collected.annotators.terms[person]!),
  );
  const proposals = [
    ...(isProposed ? [proposedRecords(records.matched, earlier.records.size, before, after)] : []),
    ...people.map((samePerson) => proposedPerson(collected, samePerson, before, after)),
  ];
  const why = isProposed
    ? 'records'
    : people.length > 0
      ? 'annotators'
      : earlier.hasUnknown || later.hasUnknown
        ? 'nobody'
        : null;
  return {
    changes: why === null ? { ...compare(collected, answers, earlier, later, records), why } : unknown(why),
    proposals,
  };
}

/** Who is the same as themselves is nobody else: so the settings say no to a proposal. */
const isOneself = ({ annotators = {} }: Settings, id: string): boolean =>
  Object.hasOwn(annotators, id) && annotators[id]?.same_as === id;

function byPerson({ submissions, annotators }: Collected, state: State): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const row of state.submissions) {
    const person = submissions.annotator.data[row]!;
    const id = person === NULL_INTEGER ? null : annotators.terms[person]!;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
