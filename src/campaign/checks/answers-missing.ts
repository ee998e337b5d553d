import { STATUSES } from '../../model/filter.ts';
import type { ResolvedQuestion } from '../../tables/resolved-question.ts';
import { countedIn, type Check, type Checked, type Finding } from './check.ts';
import { count, counted } from '../../words/numbers.ts';

const UNKNOWN = STATUSES.indexOf('unknown');

/** Counted submissions without an answer to a required question, in files that hold answers to it. */
export const answersMissing: Check = (checked) =>
  checked.resolved
    .filter(({ question, source }) => question.required && question.name === source)
    .flatMap((question) => findingOn(checked, question) ?? []);

function findingOn(checked: Checked, { question, source, parts }: ResolvedQuestion): Finding | null {
  const { submissions, answers } = checked.collected;
  const raw = answers.get(source);
  if (!raw) return null;
  const answered = new Uint8Array(submissions.record.length);
  const asks = new Set<number>();
  for (let index = 0; index < raw.code.length; index++) {
    if (!parts[raw.code.data[index]!]) continue;
    const submission = raw.submission.data[index]!;
    answered[submission] = 1;
    asks.add(submissions.file.data[submission]!);
  }
  const isCounted = countedIn(checked);
  let [total, missing, unknown, first] = [0, 0, 0, -1];
  for (let row = 0; row < answered.length; row++) {
    if (!isCounted(row) || !asks.has(submissions.file.data[row]!)) continue;
    total++;
    if (answered[row] === 1) continue;
    missing++;
    if (submissions.status.data[row] === UNKNOWN) unknown++;
    if (first < 0) first = row;
  }
  if (missing === 0) return null;
  const drafts = unknown > 0 ? ' Some may be drafts: the export does not tell.' : '';
  return {
    code: 'answers_missing',
    message: `${count(missing)} of ${counted(total, 'counted submission')} ${missing === 1 ? 'lacks' : 'lack'} an answer to the required question "${question.name}".${drafts}`,
    count: missing,
    submission: first,
  };
}
