import type { FileSettings, Settings } from '../model/settings.ts';
import type { Collected } from './collect/collected.ts';
import type { Row, Sample } from '../files/source.ts';

export interface FileContext {
  readonly path: string;
  readonly header: readonly string[] | null;
  readonly sample: Sample;
  /** The first rows of the other files of this format: one file a person shows only beside the others. */
  readonly others: readonly Sample[];
  readonly file: FileSettings | null;
  readonly settings: Settings;
  /** Names that the project's own description gives, where one came along. */
  readonly described: Collected['described'];
}

/** Null: the row counts. Otherwise the reason it is rejected, in words without the data. */
export type Verdict = null | { readonly code: string; readonly reason: string };

/** Why a reader of tables rejects anything else. */
export const NOT_A_ROW: Verdict = { code: 'not_a_row', reason: 'this is not a row of a table' };

/** Why a reader of tables rejects a row that does not name its record. */
export const noItem = (column: string): Verdict => ({
  code: 'no_item',
  reason: `the column "${column}" is empty, so the record is not known`,
});

export interface RowReader {
  row(row: Row): Verdict;
  /** What can only be done when all rows of the file are known. */
  end?(): void;
}

/** What an export can say of responses and records, besides the answers. */
export type Fact = 'annotator' | 'status' | 'times' | 'timeSpent' | 'suggestions' | 'unanswered' | 'metadata';

/** One import format. It reads rows into what is collected, and never invents a status, a person or a time. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** "yes", or how far; what is left out, or begins with "no", is not in the export. Fixtures show each. */
  readonly tells: Readonly<Partial<Record<Fact, string>>>;
  /** What was seen that makes the file one of this format; null where it is none. */
  recognise(sample: Sample): string | null;
  read(collected: Collected, context: FileContext): RowReader;
  /** Descriptions are read before the records that they describe. */
  readonly describes?: true;
  /** Read after all others, because it adds to what they say. */
  readonly adds?: true;
  /** Tables want JSON rows of plain values as cells; formats of objects that are also written as tables want those as objects. */
  readonly takes?: 'cells' | 'objects';
}
