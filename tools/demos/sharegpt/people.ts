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

export const PEOPLE: readonly Person[] = [
  {
    name: 'natalia',
    id: '5d0c2f7e-8a41-4b6f-9c1d-2e7b90a4f316',
    group: 'core',
    days: [0, 39],
    starts: [8, 13],
    pace: 95,
    care: 0.92,
    leaning: 0,
    alarm: [0.55, 0.6],
    diligence: 0.7,
    open: ['any', 0.015],
  },
  {
    name: 'amelie',
    id: '0b8e6a53-71fd-4c2a-b5e8-64d19c3f7a02',
    group: 'core',
    days: [0, 29],
    starts: [7, 12],
    pace: 120,
    care: 0.9,
    leaning: -0.4,
    alarm: [0.5, 0.55],
    diligence: 0.6,
    open: ['last', 0.16],
  },
  {
    name: 'tom',
    id: 'c94f1d28-3e6b-47a9-8f50-a1b7e2d6835c',
    group: 'core',
    days: [0, 39],
    starts: [9, 14],
    pace: 80,
    care: 0.88,
    leaning: 0.3,
    alarm: [0.3, 0.9],
    diligence: 0.5,
    open: ['any', 0.02],
  },
  {
    name: 'dani',
    id: 'e2a75b90-4d1c-4f83-a6e7-58c0f39b1d64',
    group: 'core',
    days: [1, 39],
    starts: [10, 15],
    pace: 11,
    care: 0.6,
    leaning: 0,
    alarm: [0.08, 0.08],
    diligence: 0.15,
    open: ['any', 0.02],
  },
  {
    name: 'lena',
    id: '71b3e8c4-9f02-4d5e-87a1-c6d40e2b95f8',
    group: 'guest',
    days: [7, 36],
    starts: [8, 16],
    pace: 100,
    care: 0.87,
    leaning: -0.1,
    alarm: [0.45, 0.5],
    diligence: 0.5,
    open: ['any', 0.04],
  },
  {
    name: 'marek',
    id: 'a68d04f1-25c7-4e9b-b3f2-7d91e5a0c843',
    group: 'guest',
    days: [24, 39],
    starts: [11, 17],
    pace: 70,
    care: 0.85,
    leaning: 0.2,
    alarm: [0.5, 0.5],
    diligence: 0.45,
    open: ['any', 0.04],
  },
];

export const MONDAY = Date.UTC(2026, 0, 12);
export const DAY = 86_400_000;
export const GUIDELINE_AT = Date.UTC(2026, 1, 2);
export const RECORDS = 1200;
