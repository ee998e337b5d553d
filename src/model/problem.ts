/** Something wrong, guessed or left out in a reader's file: said on the import page and in the report. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly count: number;
}
