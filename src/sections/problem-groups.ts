import type { Problem } from '../model/problem.ts';

export interface ProblemGroup {
  readonly title: string;
  readonly problems: readonly Problem[];
}

const WRONG = new Set([
  'ambiguous_times',
  'answered_before_inserted',
  'answers_missing',
  'api_key_left_out',
  'changed_before_given',
  'column_missing',
  'different_texts',
  'distances_unused',
  'file_missing',
  'gold_missing',
  'gold_unknown_record',
  'guidelines_missing',
  'near_duplicate_labels',
  'no_answers',
  'not_snapshots',
  'outside_scale',
  'placeholder_times',
  'question_missing',
  'same_annotator',
  'status_unknown',
  'time_after_export',
  'time_before_2000',
  'time_in_future',
  'times_unread',
  'times_impossible',
  'times_out_of_range',
  'too_many_labels',
  'truncated_cells',
  'values_differ',
]);

const GUESSED = new Set([
  'durations_estimated',
  'gold_proposed',
  'guessed',
  'no_response',
  'person_unknown',
  'split_labels',
]);

const TO_KNOW = new Set([
  'backup_described',
  'content_not_unique',
  'earlier_state',
  'edited_by_another',
  'ground_truth',
  'joined_on_content',
  'numbered_labels',
  'personal_data',
  'progress_snapshot',
  'records_unanswered',
  'repeated_answers',
  'repeated_left_out',
  'result_as_text',
  'same_file',
  'reviewed',
  'unknown_keys',
]);

const titleOf = ({ code }: Problem): string => {
  if (WRONG.has(code)) return 'Looks wrong';
  if (GUESSED.has(code)) return 'Guessed';
  // Whatever a reader does not take is told with a code of its own.
  return TO_KNOW.has(code) ? 'To know' : 'Left out';
};

const TITLES = ['Left out', 'Looks wrong', 'Guessed', 'To know'];

/** Problems by what has to be done about them, what is most urgent first; each group in its own order, none empty. */
export function problemGroups(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = Map.groupBy(problems, titleOf);
  return TITLES.flatMap((title) => {
    const found = groups.get(title);
    return found ? [{ title, problems: found }] : [];
  });
}
