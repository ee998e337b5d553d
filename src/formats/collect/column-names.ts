/** Column names seen in annotation tables, by what they hold, in lower case and in order of trust. */
export const COLUMN_NAMES = {
  item: [
    'record_id',
    'item_id',
    'item',
    'instance_id',
    'task',
    'task_id',
    'question_id',
    'text_id',
    'unit',
    '_unit_id',
    'subject',
    'hitid',
    'external_id',
    'example_id',
    'pair_id',
    'orig_id',
    'doc_id',
    'id',
    'question',
    'idx',
    'index',
  ],
  annotator: [
    'annotator',
    'annotator_id',
    'worker',
    'worker_id',
    'workerid',
    '_worker_id',
    'rater',
    'rater_id',
    'coder',
    'coder_id',
    'performer',
    'user',
    'user_id',
    'username',
    'labeler',
    'labeller',
    'judge',
  ],
  value: [
    'label',
    'answer',
    'rating',
    'value',
    'response',
    'judgment',
    'judgement',
    'score',
    'category',
    'labels',
  ],
  submitted: [
    'submitted_at',
    'updated_at',
    'created_at',
    'timestamp',
    '_created_at',
    'submittime',
    'submit_time',
    'time',
    'date',
  ],
  started: ['started_at', '_started_at', 'accepttime', 'accepted_at', 'accept_time', 'start_time'],
  duration: ['duration', 'duration_s', 'worktimeinseconds', 'lead_time', 'active_s', 'seconds'],
  status: ['status', 'state', 'response_status', 'assignmentstatus'],
  workspace: ['workspace'],
} as const;

export type ColumnRole = keyof typeof COLUMN_NAMES;

/** The columns of a header that a role is known by, in order of trust. */
export function columnsFor(header: readonly string[], role: ColumnRole): readonly string[] {
  const known = header.map((name) => name.toLowerCase().replaceAll(/[\s-]+/g, '_'));
  return COLUMN_NAMES[role].flatMap((name) => {
    const index = known.indexOf(name);
    return index < 0 ? [] : [header[index]!];
  });
}

/** The column of a header that a role is known by; null where there is none. */
export const columnFor = (header: readonly string[], role: ColumnRole): string | null =>
  columnsFor(header, role)[0] ?? null;

const TEXTS = new Set([
  'text',
  'prompt',
  'sentence',
  'passage',
  'premise',
  'hypothesis',
  'utterance',
  'post',
  'tweet',
  'instruction',
  'completion',
  'transcript',
  'conversation',
]);

/** Whether a column of this name holds what was shown to people, however short it is. */
export const isTextName = (name: string): boolean => TEXTS.has(name.toLowerCase());
