import type { Status } from '../../src/model/filter.ts';
import type { Settings } from '../../src/model/settings.ts';
import { seededRandom, type Random } from '../../src/stats/resampling/random.ts';
import type { Given, GivenRecord, GivenSubmission } from './given.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 1, 2, 7);

const SETTINGS: Settings = {
  title: 'Made-up campaign',
  time: { zone: 'Europe/Madrid' },
  target: { records: 60, responses_per_record: 2, per_annotator: 20 },
  events: [{ date: '2026-02-06', title: 'Guideline 2' }],
  gold: { answers: { mood: 'known' } },
  annotators: {
    ann: { group: 'expert' },
    bob: { group: 'crowd' },
    cid: { group: 'crowd' },
    dee: { group: 'expert' },
  },
  questions: {
    mood: {
      type: 'label',
      scale: ['happy', 'calm', 'sad', 'angry'],
      labels: { calm: 'Neither glad nor upset.' },
      groups: { good: ['happy', 'calm'], bad: ['sad'] },
    },
    tags: { type: 'multi_label', scale: ['birds', 'rain', 'work', 'unused'] },
    stars: { type: 'rating', scale: ['1', '2', '3', '4', '5'] },
    score: { type: 'number' },
    note: { type: 'text' },
    order: { type: 'ranking' },
    marks: { type: 'span' },
  },
  metadata: { length: { title: 'Text length', unit: 'words' } },
};

const PEOPLE: Given['people'] = {
  ann: { team: 'core', age: 31 },
  bob: { team: 'core', age: 45 },
  cid: { team: 'guest', age: null },
  dee: { team: null, age: 27 },
  eve: { team: 'guest', age: 62 },
};

const SERIES: NonNullable<Given['series']> = {
  snapshots: [
    { day: '2026-02-05', submissions: 31, answers: 120, added: null, changed: null, vanished: null },
    { day: '2026-02-09', submissions: 74, answers: 311, added: 192, changed: 4, vanished: 1 },
    { day: '2026-02-16', submissions: 90, answers: 402, added: null, changed: null, vanished: null },
  ].map((one, at) => ({
    ...one,
    at: Date.parse(one.day),
    records: 48,
    annotators: at + 2,
    why: at === 2 ? 'annotators' : null,
  })),
  people: [
    new Map([
      ['ann', 20],
      ['bob', 11],
    ]),
    new Map([
      ['ann', 31],
      ['bob', 29],
      [null, 14],
    ]),
    new Map([
      ['ann', 40],
      ['bob', 36],
      ['somebody who left', 14],
    ]),
  ],
};

const mark = (start: number, end: number, label: string) => ({ start, end, label });

/** On "Text 7 of the campaign": nothing, one span, other ends, another label, several, one twice. */
const MARKS = [
  [],
  [mark(0, 4, 'name')],
  [mark(0, 6, 'name')],
  [mark(0, 4, 'place'), mark(7, 9, 'name')],
  [mark(0, 4, 'name'), mark(2, 9, 'name'), mark(2, 9, 'name')],
];

/** A campaign with all types of questions, all statuses, repeated answers, unknown people and known answers. */
export function madeUp(seed: number, size = 48): Given {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const records = Array.from({ length: size }, (_, at): GivenRecord => ({
    id: `record ${String(at)}`,
    text: `Text ${String(at)} of the campaign`,
    metadata: {
      lang: pick(['en', 'de', 'es', null]),
      length: random() < 0.1 ? null : Math.floor(random() * 200),
      weight: random() < 0.1 ? null : random(),
      known: at % 11 === 3 ? pick(['happy', 'sad']) : null,
    },
    suggested: at % 2 === 0 ? { mood: pick(['happy', 'calm', 'sad']) } : {},
  }));
  const truths = records.map(() => pick(['happy', 'calm', 'sad', 'angry']));
  const submissions: GivenSubmission[] = [];
  records.forEach(({ id }, at) => {
    for (const person of [...Object.keys(PEOPLE), null, null]) {
      if (random() < 0.45) continue;
      const times = person !== null && random() < 0.12 ? 2 : 1;
      for (let turn = 0; turn < times; turn++)
        submissions.push(answered(random, id, person, truths[at]!, submissions.length));
    }
  });
  return { records, people: PEOPLE, submissions, settings: SETTINGS, series: SERIES };
}

function answered(
  random: Random,
  record: string,
  person: string | null,
  truth: string,
  at: number,
): GivenSubmission {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const maybe = (chance: number, value: unknown) => (random() < chance ? value : null);
  const statuses: readonly Status[] = [
    'submitted',
    'submitted',
    'submitted',
    'submitted',
    'unknown',
    'draft',
    'discarded',
  ];
  const labels = ['birds', 'rain', 'work'].filter(() => random() < 0.4);
  return {
    record,
    person,
    status: pick(statuses),
    // Never the same moment twice, so that "the newest" does not depend on the order of rows.
    at:
      random() < 0.1
        ? null
        : START + Math.floor(random() * 14) * DAY + Math.floor(random() * 15 * 3600) * 1000 + at,
    seconds: random() < 0.2 ? null : Math.floor(random() * 900) / 10,
    workspace: pick(['north', 'south', null]),
    answers: {
      mood: maybe(0.95, random() < 0.6 ? truth : pick(['happy', 'calm', 'sad', 'angry'])),
      tags: maybe(0.9, labels),
      stars: maybe(0.9, pick([1, 2, 3, 4, 5])),
      score: maybe(0.8, Math.round(random() * 1000) / 8),
      note: maybe(0.3, 'á👋'.repeat(1 + Math.floor(random() * 40))),
      order: maybe(
        0.5,
        pick([
          ['x', 'y', 'z'],
          ['y', 'x', 'z'],
          ['z', 'x', 'y'],
          tied(['x', 1], ['y', 1], ['z', 3]),
          tied(['x', 1], ['y', 1], ['z', 1]),
          ['y', 'z'],
        ]),
      ),
      marks: maybe(0.5, pick(MARKS)),
    },
    metadata: { device: pick(['phone', 'desk', null]), clicks: Math.floor(random() * 30) },
  };
}

const tied = (...options: readonly (readonly [string, number])[]) =>
  options.map(([value, rank]) => ({ value, rank }));

/** Rows in another order. */
export function shuffled(given: Given, seed: number): Given {
  const random = seededRandom(seed);
  const mix = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  return { ...given, records: mix(given.records), submissions: mix(given.submissions) };
}
