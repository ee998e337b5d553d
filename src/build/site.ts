/** What the build hands to the pages. Markup in it was made by our own code from text. */
export interface SitePage {
  readonly page: string;
  /** The number of the question that the page is about; null for all other pages. */
  readonly question: number | null;
  readonly title: string;
  readonly path: readonly string[];
  readonly sentences: readonly string[];
  readonly html: string;
}

export interface RailEntry {
  readonly page: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly figure: string;
}

export interface SiteDashboard {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly simulated: boolean;
  readonly period: string;
  readonly responses: string;
  readonly sentence: string;
  /** Three figures for the list of dashboards. */
  readonly figures: string;
  /** The scales of the questions whose alpha is in them, as one text; null where none is. */
  readonly scales: string | null;
  readonly rail: readonly RailEntry[];
  /** The questions that have a page of their own. */
  readonly questions: readonly {
    readonly number: number;
    readonly title: string;
    readonly path: readonly string[];
  }[];
  readonly pages: readonly SitePage[];
  readonly guidelines: string;
  readonly files: { readonly about: string; readonly campaign: string; readonly texts: string | null };
}

export interface Site {
  readonly dashboards: readonly SiteDashboard[];
  readonly engine: { readonly module: string; readonly worker: string };
}
