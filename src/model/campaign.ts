import type { Table } from './column.ts';
import type { Pauses } from './duration.ts';
import type { Status } from './filter.ts';
import type { Problem } from './problem.ts';

export type QuestionKind =
  'label' | 'multi_label' | 'rating' | 'number' | 'text' | 'ranking' | 'span' | 'pairwise';
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly definition: string | null;
  readonly group: string | null;
}

/** What an export says of the two sides of a comparison. */
export interface Sides {
  /** Whether the fields of the sides hold what was read, or what it is called, as with pictures; null where that is not told. */
  readonly hold: 'texts' | 'names' | null;
  /** The side that the first option names was shown first, in every row. */
  readonly isInOrder: boolean;
}

/** A question as asked; its place in the campaign's list is its number in the tables. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly level: Level;
  readonly required: boolean;
  /** The scale in order. Unused options stay in it. */
  readonly options: readonly Option[];
  /** How far the options are apart, row by row, where the settings say so; null where the level tells. */
  readonly distances: readonly (readonly number[])[] | null;
  /** True where no schema declared the scale, and the options are the values seen. */
  readonly observed: boolean;
  readonly answers: number;
  readonly suggestions: number;
  /** Records with a known answer to it; people are held against these, and the records are kept out of agreement. */
  readonly known: number;
  /** How many different values its answers have that can be compared, unused options included; 0 for types that are not compared. */
  readonly values: number;
  /** Smallest and largest number answered, for text the lengths in code points, over all answers; null where there are none. Filled in when the answer table is made. */
  readonly range: readonly [number, number] | null;
  /** Null where it is no comparison, or nothing more is known of its sides. */
  readonly sides: Sides | null;
}

export interface Annotator {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
}

export type Owner = 'record' | 'submission' | 'annotator';

export interface MetadataField {
  readonly owner: Owner;
  readonly name: string;
  /** The column of the wide metadata table that holds it. */
  readonly column: string;
  readonly title: string;
  readonly unit: string | null;
  readonly type: 'terms' | 'integer' | 'float';
  readonly present: number;
  readonly missing: number;
  readonly distinct: number;
  readonly min: number | null;
  readonly max: number | null;
}

/** A score that arrived already averaged over people who are not named. */
export interface Aggregate {
  readonly name: string;
  readonly records: number;
  /** How many ratings the averages are of; 0 where the export does not say. */
  readonly ratings: number;
  readonly mean: number;
  /** Weighted by the number of ratings; the plain mean where none is known. */
  readonly weightedMean: number;
}

export interface FileSummary {
  readonly path: string;
  readonly format: string;
  readonly container: readonly string[];
  readonly evidence: string;
  readonly rows: number;
  readonly counted: number;
  readonly rejected: number;
  readonly records: number;
  readonly submissions: number;
}

/** The project as it was on one day, where files of several days came along. The last one is the campaign itself. */
export interface Snapshot {
  /** When it was exported, in milliseconds since 1970; of a day without a time its beginning in UTC. */
  readonly at: number;
  readonly day: string;
  readonly records: number;
  /** Null where people are hidden. */
  readonly annotators: number | null;
  /** Counted submissions, and the answers in them. */
  readonly submissions: number;
  readonly answers: number;
  /** Answers that the snapshot before does not have, has otherwise, and has alone; null where that cannot be known. */
  readonly added: number | null;
  readonly changed: number | null;
  readonly vanished: number | null;
  /** Why they cannot be known; null where they are, and for the first snapshot. */
  readonly why: 'records' | 'annotators' | 'nobody' | null;
}

export interface Target {
  readonly records: number | null;
  readonly responsesPerRecord: number | null;
  readonly perAnnotator: number | null;
  readonly due: string | null;
}

export interface CampaignEvent {
  readonly date: string;
  readonly title: string;
}

/** All that a page has to know of a campaign before it asks the engine. */
export interface About {
  readonly title: string;
  readonly description: string;
  readonly guidelines: string | null;
  readonly simulated: boolean;
  readonly counted: readonly Status[];
  readonly records: number;
  readonly goldRecords: number;
  /** How many counted responses complete a record, and where that number is from. */
  readonly overlap: { readonly needed: number; readonly source: 'settings' | 'export' | 'assumed' };
  /** Records without a counted response are in the data; otherwise the scope is "records answered at least once". */
  readonly listsUnanswered: boolean;
  readonly repeated: number;
  readonly timed: number;
  readonly submissions: number;
  readonly durations: number;
  readonly exported: string | null;
  /** States of the project on several days, oldest first; empty where the files are of one day. */
  readonly snapshots: readonly Snapshot[];
  readonly zone: string;
  readonly pauses: Pauses;
  readonly target: Target;
  readonly events: readonly CampaignEvent[];
  readonly questions: readonly Question[];
  readonly annotators: readonly Annotator[];
  readonly workspaces: readonly string[];
  readonly fields: readonly string[];
  readonly metadata: readonly MetadataField[];
  readonly aggregates: readonly Aggregate[];
  readonly files: readonly FileSummary[];
  readonly problems: readonly Problem[];
  readonly share: { readonly annotators: 'name' | 'pseudonym' | 'hide'; readonly text: 'keep' | 'withhold' };
}

export interface Campaign {
  readonly about: About;
  readonly tables: readonly Table[];
  /** Texts are apart: they are fetched only when they are read. */
  readonly texts: readonly Table[];
}
