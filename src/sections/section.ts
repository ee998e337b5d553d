import type { AnyFigure } from '../chart/figure.ts';
import type { Ask } from '../model/ask.ts';
import type { Summary } from '../measures/summary.ts';

export type Page =
  'overview' | 'progress' | 'labels' | 'agreement' | 'question' | 'metadata' | 'records' | 'import';

/** Figures that answer the same question of a reader, below a heading of their own. */
export interface Group {
  readonly title: string | null;
  readonly figures: readonly AnyFigure[];
}

/** A page of a dashboard: its words, and its figures in the order in which a reader asks. */
export interface Section {
  readonly page: Page;
  readonly title: string;
  /** Its address below the dashboard. */
  readonly path: readonly string[];
  /** What stands at its head, computed. */
  sentences(data: Summary, ask: Ask): readonly string[];
  /** One small true figure for the rail. */
  figure(data: Summary, ask: Ask): string;
  readonly groups: readonly Group[];
}
