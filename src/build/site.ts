/** A page of a dashboard: where it stands and what it is called. */
export interface PagePlace {
  readonly page: string;
  /** The number of the question that the page is about; null for all other pages. */
  readonly question: number | null;
  readonly title: string;
  readonly path: readonly string[];
}

/** A drawn page. Markup in it was made by our own code from text. */
export interface DrawnPage extends PagePlace {
  readonly sentences: readonly string[];
  readonly html: string;
}

/** A page, and what a link to it shows. */
export interface SitePage extends DrawnPage {
  /** What a link to the page says of it. */
  readonly description: string;
  /** The address of its picture; null where links carry none. */
  readonly picture: string | null;
}

export interface RailEntry {
  readonly page: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly figure: string;
}

/** The addresses of what a page fetches. */
export interface SiteFiles {
  readonly about: string;
  readonly campaign: string;
  readonly texts: string | null;
}

/** What all pages of a dashboard show, and its entry in the list. */
export interface DashboardHead {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly simulated: boolean;
  readonly period: string;
  /** "As of 7 Nov 2025.": the newest day that the data tell of. */
  readonly asOf: string;
  readonly responses: string;
  readonly sentence: string;
  /** The scales of the questions whose alpha is known, as one text; null where none is. */
  readonly scales: string | null;
  readonly rail: readonly RailEntry[];
  /** The questions that have a page of their own. */
  readonly questions: readonly {
    readonly number: number;
    readonly title: string;
    readonly path: readonly string[];
  }[];
  readonly guidelines: string;
  /** Null where only finished figures are published. */
  readonly files: SiteFiles | null;
}

/** A dashboard in the list of all, with its three figures. */
export interface ListedDashboard extends DashboardHead {
  readonly figures: string;
}

export interface SiteDashboard extends ListedDashboard {
  readonly pages: readonly SitePage[];
}

/** The addresses of the database engine. */
export interface EngineFiles {
  readonly module: string;
  readonly worker: string;
}

/** What a build hands to the pages. */
export interface Site {
  readonly dashboards: readonly SiteDashboard[];
  readonly engine: EngineFiles;
  /** Where the site is going to be; null where nobody said it. */
  readonly address: string | null;
  /** The address of the picture of the list; null where links carry none. */
  readonly picture: string | null;
}

/** Where the pages get what they show. */
export interface SiteSource extends Pick<Site, 'engine' | 'address' | 'picture'> {
  /** Whether it is for the person at this computer alone, with names. */
  readonly isOwnView: boolean;
  /** What a build would publish of a dashboard beside what was read; null where that is not for the reader. */
  sharing(slug: string): Promise<{ readonly title: string; readonly html: string } | null>;
  dashboards(): Promise<readonly ListedDashboard[]>;
  /** A page by its address; null where there is none. */
  page(
    slug: string,
    section: string,
  ): Promise<{ readonly dashboard: DashboardHead; readonly page: SitePage } | null>;
}
