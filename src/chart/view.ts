import type * as Plot from '@observablehq/plot';
import type { Arrays, Rows } from '../engine/engine.ts';
import type { Ask, Param, Reason } from '../model/ask.ts';
import type { About } from '../model/campaign.ts';
import type { Field } from '../model/filter.ts';
import type { Sql } from '../sql/sql.ts';
import type { Links } from './links.ts';

/** `question` is agreement on one question, on a page of its own. */
export type Section = 'progress' | 'labels' | 'agreement' | 'question' | 'metadata';

/** Cells of a column `isRecord` are ids of records, which the page makes links to them. */
export interface TableTwin {
  readonly columns: readonly {
    readonly title: string;
    readonly numeric?: boolean;
    readonly isRecord?: boolean;
  }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What drawing needs from outside: the library, the room, and the links that marks are. */
export interface Drawing extends Links {
  readonly Plot: typeof Plot;
  readonly width: number;
}

/**
 * A figure: asks, shapes and draws without a document and without a database.
 * `Data` is all that the title, the sentence, the table and the picture need.
 */
export interface View<Data> {
  readonly id: string;
  readonly section: Section;
  /** One figure for each of these; without it there is one figure. */
  each?(about: About): readonly Param[];
  needs(about: About, param: Param | null): Reason | null;
  /** Left out where it cannot be drawn: nobody looks for it there. */
  readonly isOptional?: true;
  /** `refine` may take seconds: out of sight it lets the others go first. */
  readonly isSlow?: true;
  /** `shape` may take longer than a page may be held up: a page has it done elsewhere. */
  readonly isHeavy?: true;
  /** Its queries read the database of texts, which a page fetches only where it is needed. */
  readonly readsTexts?: true;
  query(ask: Ask): Readonly<Record<string, Sql>>;
  /** Queries for whole columns of integers, where there may be a million rows. */
  arrays?(ask: Ask): Readonly<Record<string, Sql>>;
  shape(rows: Readonly<Record<string, Rows>>, ask: Ask, arrays?: Readonly<Record<string, Arrays>>): Data;
  /** Fills in intervals and models: in a worker in the page, in place at build. */
  refine?(data: Data, ask: Ask, seed: number): Data;
  /**
   * Fresh data with the old intervals in it, marked as old: shown dimmed until `refine` is done. A figure that has
   * nothing to show before gives the old data back.
   */
  carry?(fresh: Data, old: Data): Data;
  title(data: Data, ask: Ask): string;
  /** One computed sentence: the caption and the text alternative. */
  describe(data: Data, ask: Ask): string;
  /** What n is, and what was left out. */
  note(data: Data, ask: Ask): string;
  /** How the figure is computed, in one or two sentences. */
  readonly definition: string;
  table(data: Data, ask: Ask): TableTwin;
  /** Null where there is nothing to draw: the sentence says so. */
  plot(data: Data, drawing: Drawing, ask: Ask): Plot.PlotOptions | null;
  /** What a click on a mark filters. */
  selects?(ask: Pick<Ask, 'about' | 'param'>): Field | null;
}

/** A view whose data only it looks into. */
export type AnyView = View<unknown>;
