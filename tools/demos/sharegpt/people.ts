import { dataIn } from '../data.ts';

/** How one simulated annotator works. */
export interface Person {
  readonly name: string;
  readonly id: string;
  readonly group: 'core' | 'guest';
  /** First and last day of work, counted from the first day of the campaign. */
  readonly days: readonly [number, number];
  /** UTC hours at which a sitting begins. */
  readonly starts: readonly [number, number];
  /** Typical seconds between two responses. */
  readonly pace: number;
  /** How often the intent is judged with care. */
  readonly care: number;
  /** Added to every rating. */
  readonly leaning: number;
  /** How often a doubtful answer gets a toxicity label, before and after the guideline changed. */
  readonly alarm: readonly [number, number];
  /** How often an improved answer is written. */
  readonly diligence: number;
  /** The share of records left without a response: the last ones, or any. */
  readonly open: readonly ['last' | 'any', number];
}

export const PEOPLE = dataIn<readonly Person[]>('sharegpt/people.yaml');

export const MONDAY = Date.UTC(2026, 0, 12);
export const DAY = 86_400_000;
export const GUIDELINE_AT = Date.UTC(2026, 1, 2);
export const RECORDS = 1200;
