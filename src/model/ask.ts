import type { About } from './campaign.ts';
import type { Filter } from './filter.ts';

/** Which of several a figure shows: a question or a metadata field, by its number in the campaign. */
export interface Param {
  readonly key: string;
  readonly number: number;
}

/** What a figure is asked about. */
export interface Ask {
  readonly about: About;
  readonly filter: Filter;
  readonly param: Param | null;
}

/** Why a figure cannot be drawn from this export: which column is missing, and which export has it. */
export interface Reason {
  readonly title: string;
  readonly missing: string;
}
