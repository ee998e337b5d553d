import type { About, Campaign } from '../model/campaign.ts';
import type { Table } from '../model/column.ts';

/** Every column of every table that may leave, beside the fields of metadata. A column that is not named here stays. */
export const PUBLISHED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  record: ['record', 'record_id', 'source_status', 'gold', 'inserted_at', 'updated_at', 'file'],
  question: ['question', 'name', 'title', 'type', 'level', 'required'],
  option: ['question', 'label', 'value', 'text', 'definition', 'group'],
  value: ['question', 'value', 'key', 'number'],
  value_label: ['question', 'value', 'label'],
  submission: [
    'submission',
    'record',
    'annotator',
    'status',
    'role',
    'created_at',
    'updated_at',
    'day',
    'duration_s',
    'workspace',
    'repeated',
    'file',
  ],
  answer: ['question', 'submission', 'part', 'label', 'rank', 'start', 'end', 'length', 'number'],
  rating: ['question', 'submission', 'record', 'annotator', 'value'],
  suggestion: ['question', 'record', 'value', 'score', 'agent'],
  annotator: ['annotator', 'annotator_id', 'name', 'group'],
  record_metadata: ['record'],
  submission_metadata: ['submission'],
  annotator_metadata: ['annotator'],
  aggregate: ['record', 'name', 'value', 'count'],
  snapshot: [
    'snapshot',
    'exported_at',
    'day',
    'records',
    'annotators',
    'submissions',
    'answers',
    'new_answers',
    'changed_answers',
    'vanished_answers',
  ],
  snapshot_annotator: ['snapshot', 'annotator', 'submissions'],
  file: ['file', 'path', 'format', 'container', 'rows', 'counted', 'rejected'],
  problem: ['code', 'message', 'file', 'line', 'count'],
  field_text: ['record', 'field', 'text'],
  answer_text: ['submission', 'question', 'text'],
};

/** What pages may know of the campaign. */
const PUBLISHED_ABOUT = [
  'title',
  'description',
  'guidelines',
  'simulated',
  'counted',
  'records',
  'goldRecords',
  'overlap',
  'listsUnanswered',
  'repeated',
  'timed',
  'submissions',
  'durations',
  'exported',
  'snapshots',
  'zone',
  'pauses',
  'target',
  'events',
  'questions',
  'annotators',
  'workspaces',
  'fields',
  'metadata',
  'aggregates',
  'files',
  'problems',
  'share',
] as const satisfies readonly (keyof About)[];

/** The campaign with the tables, columns and facts that may leave, and no other. */
export function onlyAllowed({ about, tables, texts }: Campaign): Campaign {
  const allowed = (list: readonly Table[]) =>
    list.flatMap((table) => (PUBLISHED_COLUMNS[table.name] ? [allowedColumns(table, about)] : []));
  return {
    about: Object.fromEntries(PUBLISHED_ABOUT.map((key) => [key, about[key]])) as unknown as About,
    tables: allowed(tables),
    texts: allowed(texts),
  };
}

function allowedColumns(table: Table, { metadata }: About): Table {
  const owner = /^(.*)_metadata$/.exec(table.name)?.[1];
  const fields = metadata.flatMap((field) => (field.owner === owner ? [field.column] : []));
  const names = new Set([...PUBLISHED_COLUMNS[table.name]!, ...fields]);
  return {
    ...table,
    columns: Object.fromEntries(Object.entries(table.columns).filter(([name]) => names.has(name))),
  };
}
