import { dataIn } from '../data.ts';

/** How one simulated person rates. */
export interface Rater {
  readonly name: string;
  /** Median active seconds of one response. */
  readonly pace: number;
  /** How much worse (or, below 0, better) this person finds everything. */
  readonly strictness: number;
  /** How far chance moves a single judgement. */
  readonly unsteadiness: number;
  /** Planted errors this person will not see. */
  readonly misses: number;
  /** Days of the campaign on which this person works, and the UTC hours at which a sitting begins. */
  readonly days: readonly number[];
  readonly starts: readonly number[];
}

export interface System {
  readonly name: string;
  /** How bad its output is on average, in deviations. */
  readonly trouble: number;
}

interface Cast {
  /** In the order of the circle in which documents are handed out: a document goes to three neighbours. */
  readonly raters: readonly Rater[];
  readonly systems: readonly System[];
}

export const { raters: RATERS, systems: SYSTEMS } = dataIn<Cast>('translation/cast.yaml');

export type Severity = 'No-error' | 'Minor' | 'Major';
