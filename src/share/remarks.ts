import type { About } from '../model/campaign.ts';
import type { Problem } from '../model/problem.ts';
import { tellsCount } from '../model/problem.ts';

/** Remarks whose words hold nothing but our own sentence and counts. */
const PLAIN = new Set([
  'answered_before_inserted',
  'changed_before_given',
  'durations_estimated',
  'gold_unknown_record',
  'message_repeated',
  'no_answers',
  'person_unknown',
  'placeholder_times',
  'records_unanswered',
  'repeated_answers',
  'repeated_left_out',
  'responses_metadata_left_out',
  'status_unknown',
  'time_after_export',
  'time_before_2000',
  'time_in_future',
]);

/** What is said instead of a remark that quotes names of columns, keys, labels or values. */
const WORDS: Readonly<Record<string, string>> = {
  answer_not_understood: 'Some answers cannot be read as the type of their question and are left out.',
  answers_missing: 'Some submissions lack an answer to a required question.',
  bytes_left_out: 'Columns of bytes, such as images, are left out.',
  columns_left_out: 'Columns without a role are left out.',
  different_texts: 'Some records have other texts in another file; the last ones are shown.',
  earlier_state:
    'This is an earlier state of the project; it counts in the growth over time and nowhere else.',
  guessed: 'Something about this file is a guess.',
  gold_missing: 'Known answers were named and are not there.',
  guidelines_missing: 'The guidelines that were named are not there.',
  history: 'Earlier versions of answers are not counted.',
  near_duplicate_labels: 'Some labels differ in their spelling only.',
  outside_scale: 'Some answers are outside the declared scale of their question.',
  same_file: 'A file was there twice and is read once.',
  same_annotator: 'Some people look like one person.',
  times_impossible: 'Some times do not exist and are not used.',
  times_out_of_range: 'Some times are before 1990 or after 2099 and are not used.',
  times_unread: 'Some times are in no form that is known and are not used.',
  too_many_labels: 'A question has more labels than can be compared and is read as text or numbers.',
  truncated_cells: 'Some cells are cut off.',
  unknown_keys: 'Keys that the dataset does not describe are kept as metadata.',
  values_differ: 'Some metadata is given with different values; the last one counts.',
};

/** Of these, and of what is no part of the campaign, a reader of the site needs nothing. */
const UNSAID = new Set([
  'personal_data',
  'not_recognised',
  'file_missing',
  'lfs_pointer',
  'html',
  'binary',
  'empty',
]);

/** What would tell how many people there are, or who answered twice. */
const OF_PEOPLE = new Set(['same_annotator', 'repeated_answers', 'person_unknown']);

/**
 * The remarks that may be published: a sentence of our own, how many, and "File n". What quotes a file is for the
 * terminal, where the build and the report say it in full.
 */
export function publishedRemarks({ files, problems }: About, hides: boolean): readonly Problem[] {
  const read = new Set(files.map(({ path }) => path));
  const published = problems
    .filter(({ code }) => !UNSAID.has(code) && !(hides && OF_PEOPLE.has(code)))
    .filter(({ file }) => file === null || read.has(file) || /^dashboard\.ya?ml$/.test(file))
    .map((problem) => ({ ...problem, message: publicWords(problem), line: null }));
  return [
    ...Map.groupBy(published, ({ code, file, message }) => JSON.stringify([code, file, message])).values(),
  ].map((same) => ({ ...same[0]!, count: same.reduce((sum, { count }) => sum + count, 0) }));
}

function publicWords(problem: Problem): string {
  const { code, message } = problem;
  const isQuoting = /["“”«»]/.test(message);
  if (PLAIN.has(code) && !isQuoting && (tellsCount(problem) || !/\d/.test(message))) return message;
  return (
    WORDS[code] ??
    `Something about this was not as it should be (${code.replaceAll('_', ' ')}); the report has the words.`
  );
}
