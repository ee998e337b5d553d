import type { LoadedTable } from '../../engine/browser.ts';
import type { About } from '../../model/campaign.ts';
import type { Table } from '../../model/column.ts';
import type { Understood } from '../../campaign/read.ts';
import type { Problem } from '../../model/problem.ts';
import type { Settings } from '../../model/settings.ts';

/** A file that was dropped, with its path below what was dropped. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/** A table ready for the engine: the bytes, and its shape without the data. */
export interface SentTable extends LoadedTable {
  readonly shape: Table;
}

/** Files to read, and settings that take the place of the file's once choices were made in the page. */
export interface ReadingJob {
  readonly files: readonly DroppedFile[];
  readonly settings: Settings | undefined;
  /** The paths of one of several projects; without it the files are one project. */
  readonly only: readonly string[] | undefined;
}

/** What a reading says beside the data, whether or not there is any. */
export interface Explained extends Understood {
  readonly formats: Formats;
}

export type Formats = readonly (readonly [id: string, title: string])[];

export type ReadingNews =
  | {
      readonly kind: 'progress';
      readonly path: string;
      readonly rows: number;
      readonly bytes: number;
      readonly total: number;
    }
  | {
      readonly kind: 'done';
      readonly explained: Explained;
      readonly about: About;
      readonly tables: readonly SentTable[];
      readonly texts: readonly SentTable[];
    }
  | {
      readonly kind: 'failed';
      readonly problems: readonly Problem[];
      /** Null where the reading broke off. */
      readonly explained: Explained | null;
    };

export type Finished = Exclude<ReadingNews, { kind: 'progress' }>;
