import { addProblem } from '../../formats/collect/collect.ts';
import { answersMissing } from './answers-missing.ts';
import type { Check, Checked } from './check.ts';
import { nearDuplicateLabels } from './near-duplicate-labels.ts';
import { noAnswers } from './no-answers.ts';
import { personalData } from './personal-data.ts';
import { recordsUnanswered } from './records-unanswered.ts';
import { repeatedAnswers } from './repeated-answers.ts';
import { sameAnnotator } from './same-annotator.ts';
import { submissionTimes } from './submission-times.ts';
import { unknownKeys } from './unknown-keys.ts';

/** Every check, in the order of their findings on the page. */
export const CHECKS: readonly Check[] = [
  noAnswers,
  nearDuplicateLabels,
  sameAnnotator,
  submissionTimes,
  answersMissing,
  repeatedAnswers,
  recordsUnanswered,
  unknownKeys,
  personalData,
];

/** Adds what the checks find to the problems, and what would put it right to the proposals. */
export function check(checked: Checked): void {
  const { collected } = checked;
  const { file: files, line: lines } = collected.submissions;
  for (const found of CHECKS.flatMap((findingsOf) => findingsOf(checked))) {
    const { code, message, count, submission, remedy } = found;
    const file = submission === undefined ? found.file : files.data[submission];
    addProblem(collected, {
      code,
      message,
      file: file === undefined ? null : `\u0000${String(file)}`,
      line: submission === undefined ? null : (lines.data[submission] ?? null),
      count,
    });
    if (remedy) collected.proposals.push({ code, message, ...remedy });
  }
}
