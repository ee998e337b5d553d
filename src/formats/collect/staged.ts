import type { IntegerList, Terms } from '../../model/column.ts';

/** A column of a table as it is read: the cells' codes, and each distinct text once. */
export interface StagedColumn {
  readonly name: string;
  readonly codes: IntegerList;
  readonly terms: Terms;
}

export interface AnswerRole {
  readonly question: string;
  readonly column: string;
  readonly separator: string | null;
  readonly emptyIsAnswer: boolean;
}

/** What each column of a long table holds. */
export interface Roles {
  readonly item: string | null;
  readonly annotator: string | null;
  readonly submitted: string | null;
  readonly started: string | null;
  readonly duration: string | null;
  readonly status: string | null;
  readonly workspace: string | null;
  readonly answers: readonly AnswerRole[];
  readonly fields: readonly string[];
  readonly record: readonly string[];
  readonly submission: readonly string[];
  readonly person: readonly string[];
  /** Why a column is believed to hold that, where its name and the settings do not say. */
  readonly why: ReadonlyMap<string, string>;
}
