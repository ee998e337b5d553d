/** A file as the readers see it: a name, a size, and bytes that can be read more than once. */
export interface Source {
  /** The path below the dashboard's folder, with forward slashes. */
  readonly path: string;
  readonly size: number;
  bytes(): AsyncIterable<Uint8Array>;
  /** A stretch of the file, end exclusive, where it can be had without reading the rest. */
  slice?(start: number, end: number): Promise<ArrayBuffer>;
  /** What the file itself is packed in, outermost first. */
  readonly within?: readonly string[];
  /** What file it is, where one file can have several names. */
  readonly identity?: string;
  /** Why it is told and never read. */
  readonly leftOut?: Unreadable;
}

/** One row of a file with the line it begins on: the cells of a table, or a parsed JSON value. */
export interface Row {
  readonly line: number;
  readonly value: unknown;
}

/** A row that could not even be parsed. */
export interface Rejection {
  readonly line: number;
  readonly code: string;
  readonly reason: string;
}

/** Something to know of a row that counts all the same. */
export interface Remark {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export interface Batch {
  readonly rows: readonly Row[];
  readonly rejected: readonly Rejection[];
  readonly remarks?: readonly Remark[];
}

/** A file whose container is understood: its rows can be streamed as often as wanted. */
export interface Opened {
  readonly container: readonly string[];
  /** Cells of the first row of a table; null where rows are JSON values. */
  readonly header: readonly string[] | null;
  batches(): AsyncIterable<Batch>;
  /** What a reader of the report has to know of the container, such as columns that are not loaded. */
  readonly remarks?: readonly Unreadable[];
}

/** A file that holds nothing that can be read: what was found, and what to do. */
export interface Unreadable {
  readonly code: string;
  readonly message: string;
}

/** The first rows of a file: what recognition looks at. */
export interface Sample {
  readonly path: string;
  readonly header: readonly string[] | null;
  readonly rows: readonly Row[];
}
