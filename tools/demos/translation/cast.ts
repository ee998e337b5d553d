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

/** In the order of the circle in which documents are handed out: a document goes to three neighbours. */
export const RATERS: readonly Rater[] = [
  {
    name: 'rater10',
    pace: 38,
    strictness: -0.2,
    unsteadiness: 0.8,
    misses: 1,
    days: [22, 23, 24, 25, 28, 29, 30, 31, 32],
    starts: [7, 12],
  },
  {
    name: 'rater3',
    pace: 78,
    strictness: 0.2,
    unsteadiness: 0.55,
    misses: 1,
    days: [7, 8, 9, 10, 11, 14, 15, 16, 17, 18],
    starts: [6, 11],
  },
  {
    name: 'rater5',
    pace: 37,
    strictness: -0.25,
    unsteadiness: 0.7,
    misses: 1,
    days: [9, 11, 14, 16, 17, 18, 19, 21, 22, 23, 25],
    starts: [8, 18],
  },
  {
    name: 'rater6',
    pace: 104,
    strictness: 0.45,
    unsteadiness: 0.6,
    misses: 0,
    days: [14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 28],
    starts: [6, 13],
  },
  {
    name: 'rater1',
    pace: 96,
    strictness: 0.5,
    unsteadiness: 0.6,
    misses: 1,
    days: [0, 1, 2, 3, 7, 8, 9, 14],
    starts: [7, 14],
  },
  {
    name: 'rater2',
    pace: 52,
    strictness: 0.3,
    unsteadiness: 0.6,
    misses: 0,
    days: [1, 2, 3, 4, 8, 10, 11],
    starts: [6, 10],
  },
  {
    name: 'rater4',
    pace: 23,
    strictness: -0.25,
    unsteadiness: 1.15,
    misses: 10,
    days: [2, 3, 9, 10, 12, 15, 16],
    starts: [9, 20],
  },
  {
    name: 'rater9',
    pace: 21,
    strictness: -0.2,
    unsteadiness: 1.05,
    misses: 8,
    days: [11, 16, 17, 18, 20, 22, 23, 24],
    starts: [13, 21],
  },
  {
    name: 'rater8',
    pace: 30,
    strictness: -0.4,
    unsteadiness: 0.75,
    misses: 2,
    days: [10, 16, 17, 18, 21, 23, 24],
    starts: [8, 14],
  },
  {
    name: 'rater7',
    pace: 66,
    strictness: -0.15,
    unsteadiness: 0.6,
    misses: 1,
    days: [15, 17, 18, 19, 20, 21, 22, 24, 25, 28, 29],
    starts: [7, 19],
  },
];

export interface System {
  readonly name: string;
  /** How bad its output is on average, in deviations. */
  readonly trouble: number;
}

export const SYSTEMS: readonly System[] = [
  { name: 'harbor-1', trouble: -0.15 },
  { name: 'harbor-2', trouble: -0.6 },
  { name: 'linden', trouble: -0.45 },
  { name: 'meadow-small', trouble: 0.55 },
  { name: 'meadow-large', trouble: -0.25 },
  { name: 'copperline', trouble: 0.15 },
  { name: 'lantern', trouble: 0.35 },
  { name: 'basalt', trouble: 0.95 },
  { name: 'orchard', trouble: 0 },
  { name: 'by-hand', trouble: -0.55 },
];

export type Severity = 'No-error' | 'Minor' | 'Major';
