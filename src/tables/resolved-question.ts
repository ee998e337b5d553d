import type { Question } from '../model/campaign.ts';
import type { Part } from '../questions/type.ts';

/** A question with what each of its distinct raw answers means. */
export interface ResolvedQuestion {
  readonly question: Question;
  /** The collected question that the answers come from; a grouped question shares those of another. */
  readonly source: string;
  /** By raw code of an answer: its rows; null is no answer. */
  readonly parts: readonly (readonly Part[] | null)[];
  readonly suggested: readonly (readonly Part[] | null)[];
  readonly labels: ReadonlyMap<string, number>;
  readonly values: Values;
}

/** The values that answers are compared by, in scale order. */
export interface Values {
  readonly codes: ReadonlyMap<string, number>;
  readonly numbers: readonly (number | null)[];
  readonly sets: readonly (readonly number[])[] | null;
}
