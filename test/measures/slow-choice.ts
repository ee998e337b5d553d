import type { Filter, Selection, Status } from '../../src/model/filter.ts';
import { NOT_GROUPED } from '../../src/tables/grouped-question.ts';
import type { Given, GivenSubmission, Metadata } from './given.ts';

export const COUNTED: readonly Status[] = ['submitted', 'unknown'];

/** The local day in Madrid, in winter. */
export const dayOf = ({ at }: GivenSubmission): string | null =>
  at === null ? null : new Date(at + 3_600_000).toISOString().slice(0, 10);

/** An unknown person is another one in each submission. */
export const personOf = (given: Given, one: GivenSubmission): string =>
  one.person ?? `unknown ${String(given.submissions.indexOf(one))}`;

/** The answer to a question, on its coarser scale where the name says so. */
export function answerTo(given: Given, one: GivenSubmission, question: string): unknown {
  const raw = one.answers[question.replace(/\/groups$/, '')] ?? null;
  if (raw === null || !question.endsWith('/groups')) return raw;
  const groups = given.settings.questions?.[question.replace(/\/groups$/, '')]?.groups ?? {};
  return Object.entries(groups).find(([, labels]) => labels.includes(String(raw)))?.[0] ?? NOT_GROUPED;
}

const inRange = (value: number, { from, to }: { readonly from: number | null; readonly to: number | null }) =>
  (from === null || value >= from) && (to === null || value <= to);

function holds(answer: unknown, selection: Selection): boolean {
  if (answer === null) return false;
  if (typeof answer === 'number')
    return selection.kind === 'range'
      ? inRange(answer, selection.range)
      : selection.terms.some((term) => term !== '' && Number(term) === answer);
  if (selection.kind === 'range') return false;
  if (!Array.isArray(answer)) return selection.terms.includes(String(answer));
  const labels: readonly unknown[] = answer;
  return labels.length === 0
    ? selection.terms.includes('')
    : labels.some((label) => selection.terms.includes(String(label)));
}

function fits(metadata: Metadata, filter: Filter): boolean {
  return Object.entries(metadata).every(([name, value]) => {
    const selection = Object.hasOwn(filter.metadata, name) ? filter.metadata[name] : undefined;
    if (!selection) return true;
    const isIn = value !== null && holds(typeof value === 'number' ? value : [value], selection);
    return selection.exclude ? !isIn : isIn;
  });
}

const termsFit = (value: string | null, selection: Selection | undefined): boolean =>
  selection?.kind !== 'terms' || (value !== null && selection.terms.includes(value)) !== selection.exclude;

const recordOf = (given: Given, id: string) => given.records.find((one) => one.id === id)!;

function recordFits(given: Given, id: string, filter: Filter, withAnswers: boolean): boolean {
  if (!termsFit(id, filter.record) || !fits(recordOf(given, id).metadata, filter)) return false;
  if (!withAnswers) return true;
  return Object.entries(filter.questions).every(([question, selection]) => {
    const isGiven = given.submissions.some(
      (one) =>
        one.record === id && COUNTED.includes(one.status) && holds(answerTo(given, one, question), selection),
    );
    return selection.exclude ? !isGiven : isGiven;
  });
}

function submissionFits(given: Given, one: GivenSubmission, filter: Filter): boolean {
  const day = dayOf(one);
  const person = one.person === null ? { team: null, age: null } : given.people[one.person]!;
  return (
    termsFit(one.person, filter.annotator) &&
    termsFit(one.workspace, filter.workspace) &&
    (filter.from === undefined || (day !== null && day >= filter.from)) &&
    (filter.to === undefined || (day !== null && day <= filter.to)) &&
    fits(one.metadata, filter) &&
    fits(person, filter)
  );
}

/** The submissions that a filter selects, in a plain loop over the rules as they are written down. */
export function slowChosen(given: Given, filter: Filter, anyStatus = false): readonly GivenSubmission[] {
  const statuses = filter.status ?? (anyStatus ? null : COUNTED);
  return given.submissions.filter(
    (one) =>
      (statuses === null || statuses.includes(one.status)) &&
      submissionFits(given, one, filter) &&
      recordFits(given, one.record, filter, filter.only !== true) &&
      (filter.only !== true ||
        Object.entries(filter.questions).every(
          ([question, selection]) => holds(answerTo(given, one, question), selection) !== selection.exclude,
        )),
  );
}

const SUBMISSION_FIELDS = ['device', 'clicks', 'team', 'age'];

/** The records that a filter selects. */
export function slowRecords(given: Given, filter: Filter): readonly string[] {
  const among =
    [filter.annotator, filter.workspace, filter.status, filter.from, filter.to].some(Boolean) ||
    (filter.only === true && Object.keys(filter.questions).length > 0) ||
    SUBMISSION_FIELDS.some((name) => Object.hasOwn(filter.metadata, name));
  const answered = new Set(slowChosen(given, filter).map(({ record }) => record));
  return given.records
    .map(({ id }) => id)
    .filter((id) => recordFits(given, id, filter, filter.only !== true) && (!among || answered.has(id)));
}

/** Of each person the newest of the chosen submissions to a record. */
export function slowNewest(given: Given, filter: Filter): readonly GivenSubmission[] {
  const chosen = slowChosen(given, filter);
  return chosen.filter((one, at) =>
    chosen.every(
      (other, otherAt) =>
        other === one ||
        other.record !== one.record ||
        personOf(given, other) !== personOf(given, one) ||
        isNewer(one, other, at, otherAt),
    ),
  );
}

function isNewer(one: GivenSubmission, other: GivenSubmission, at: number, otherAt: number): boolean {
  if (one.at !== other.at) return (one.at ?? -Infinity) > (other.at ?? -Infinity);
  return at > otherAt;
}
