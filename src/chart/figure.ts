import type { Measure } from '../measures/measure.ts';
import type * as Plot from '@observablehq/plot';
import type { Ask } from '../model/ask.ts';
import type { Field } from '../model/filter.ts';
import type { Links } from './links.ts';

/**
 * Cells of a column `isRecord` are ids of records, which the page makes links to them. Numbers of a column `isScale` are
 * places on a scale; where they are whole, all other numbers are counts, and those of `isTotal` running ones.
 */
export interface TableTwin {
  readonly columns: readonly {
    readonly title: string;
    readonly numeric?: boolean;
    readonly isRecord?: boolean;
    readonly isScale?: boolean;
    readonly isTotal?: boolean;
  }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What drawing needs from outside: the library, the room, and the links that marks are. */
export interface Drawing extends Links {
  readonly Plot: typeof Plot;
  readonly width: number;
}

/** How a measure is told: words, a table and a picture, without a document. */
export interface Figure<Data> {
  readonly measure: Measure<Data>;
  readonly id: string;
  /** Left out where it cannot be drawn: nobody looks for it there. */
  readonly isOptional?: true;
  /**
   * What is shown until `refine` is done: fresh data with the old intervals in it, marked as old and drawn dimmed.
   * Without it the old data stay until all is computed anew.
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

/** A figure whose data only it looks into. */
export type AnyFigure = Figure<unknown>;
