/** What a column of a table can hold. The names are those of `columns` in the settings. */
export const COLUMN_HOLDS = {
  nothing: 'Nothing that is used',
  item: 'The record (its id)',
  annotator: 'The annotator',
  answer: 'Answers to a question',
  status: 'Status of the response',
  submitted_at: 'Time of submission',
  started_at: 'Time of the start',
  duration: 'Seconds spent',
  workspace: 'Workspace',
  fields: 'Text shown to annotators',
  metadata: 'About the record',
  submission_metadata: 'About the response',
  annotator_metadata: 'About the annotator',
} as const;

export type ColumnHolds = keyof typeof COLUMN_HOLDS;

export interface ColumnReading {
  readonly name: string;
  readonly holds: ColumnHolds;
  /** The question that its answers belong to; null where it holds none. */
  readonly question: string | null;
  /** What stands between several labels in one cell; null where a cell is one answer. */
  readonly separator: string | null;
  /** Why it is believed to hold that, in a sentence. */
  readonly why: string;
}

/** How a table was understood, with its first rows: what a lead needs to correct it. */
export interface TableReading {
  readonly path: string;
  /** The title of the format that read it; null where none did. */
  readonly format: string | null;
  readonly columns: readonly ColumnReading[];
  /** Cells of the first rows, by column. */
  readonly rows: readonly (readonly string[])[];
}
