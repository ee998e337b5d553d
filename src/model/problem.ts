/** Something wrong, guessed or left out in a reader's file: said on the import page and in the report. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  /** How many rows, answers or records it is about. */
  readonly count: number;
}

/** Whether the message begins with the count, so that it need not be told again. */
export const tellsCount = ({ message, count }: Problem): boolean =>
  message.startsWith(`${count.toLocaleString('en')} `);
