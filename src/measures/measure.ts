import type { Arrays, Rows } from '../engine/engine.ts';
import type { Ask, Param, Reason } from '../model/ask.ts';
import type { About } from '../model/campaign.ts';
import type { Sql } from '../sql/sql.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';

/**
 * What is known: a pure way from a question to data, without a document, a picture or a sentence. Figures and the report
 * tell of it. `Data` is all that they need.
 */
export interface Measure<Data> {
  readonly id: string;
  /** A page shows one for each of these; without it there is one. The report asks for others too, and is told why they have no value. */
  each?(about: About): readonly Param[];
  /** What is missing in this export; null where it can be measured. */
  needs(about: About, param: Param | null): Reason | null;
  /** `shape` may take longer than a page may be held up: a page has it done elsewhere. */
  readonly isHeavy?: true;
  /** `refine` may take seconds: out of sight it lets the others go first. */
  readonly isSlow?: true;
  /** Its queries read the database of texts, which a page fetches only where it is needed. */
  readonly readsTexts?: true;
  query(ask: Ask): Readonly<Record<string, Sql>>;
  /** Queries for whole columns of integers, where there may be a million rows. */
  arrays?(ask: Ask): Readonly<Record<string, Sql>>;
  /** Point values. What cannot be known is null with a reason. */
  shape(rows: Readonly<Record<string, Rows>>, ask: Ask, arrays?: Readonly<Record<string, Arrays>>): Data;
  /** Fills in intervals and models: in a worker in the page, in place at build. Equal resampling gives equal data. */
  refine?(data: Data, ask: Ask, resampling: Resampling): Data;
}
