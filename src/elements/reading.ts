import type { LoadedTable } from '../engine/browser.ts';
import type { About } from '../model/campaign.ts';
import type { Table } from '../model/column.ts';
import type { Problem } from '../model/problem.ts';

/** A file that was dropped, with its path below what was dropped. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/** A table ready for the engine: the bytes, and its shape without the data. */
export interface SentTable extends LoadedTable {
  readonly shape: Table;
}

export type Told =
  | {
      readonly kind: 'progress';
      readonly path: string;
      readonly rows: number;
      readonly bytes: number;
      readonly of: number;
    }
  | {
      readonly kind: 'done';
      readonly about: About;
      readonly tables: readonly SentTable[];
      readonly texts: readonly SentTable[];
    }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };
