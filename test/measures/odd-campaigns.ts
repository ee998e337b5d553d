import type { Given, GivenSubmission } from './given.ts';
import { madeUp } from './made-up.ts';

const SUBMISSION: GivenSubmission = {
  record: 'only',
  person: 'ann',
  status: 'submitted',
  at: Date.UTC(2026, 1, 2, 12),
  seconds: 4,
  workspace: null,
  answers: {},
  metadata: {},
};

const nobody = ({ series: _, ...given }: Given): Given => ({
  ...given,
  people: {},
  submissions: given.submissions.map((one) => ({ ...one, person: null, at: null, seconds: null })),
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  `"quoted" and 'single' & amp;`,
  '=HYPERLINK("x")',
  '__proto__',
  'constructor',
  'שלום עולם',
  'مرحبا\u202Eabc',
  '👩‍👩‍👧‍👦',
  'a'.repeat(400),
  'line\nbreak\ttab',
  "'); DROP TABLE submission; --",
  '${x} {{y}} \\ %s',
  '\ud800 lone',
];

function hostile(): Given {
  const labels = [
    ...HOSTILE,
    ...Array.from({ length: 3000 - HOSTILE.length }, (_, at) => `label ${String(at)}`),
  ];
  const records = Array.from({ length: 40 }, (_, at) => ({
    id: `${HOSTILE[at % HOSTILE.length]!} ${String(at)}`,
    text: HOSTILE[at % HOSTILE.length]!,
    metadata: {
      [HOSTILE[4]!]: HOSTILE[at % HOSTILE.length]!,
      [HOSTILE[1]!]: at * 1e9 - 3,
      'm.n,o&p=q': at / 7,
    },
  }));
  const people = HOSTILE.slice(0, 8);
  const submissions = records.flatMap(({ id }, at) =>
    people.map((person, who): GivenSubmission => ({
      ...SUBMISSION,
      record: id,
      person,
      workspace: HOSTILE[10]!,
      at: Date.UTC(2026, 1, 2 + at, 12, who),
      answers: {
        '__proto__ "q"': labels[(at * 75 + (who % 2) * 13) % labels.length],
        'שאלה <b>': labels.slice(at, at + (who % 4)),
        '=1+1': (at - 20) * 1e6 + who,
        tiny: 1e-9 * (at + who),
        note: HOSTILE[at % HOSTILE.length],
      },
      metadata: { 'm.n,o&p=q': HOSTILE[who]! },
    })),
  );
  return {
    records,
    people: Object.fromEntries(people.map((person) => [person, { "O'Neil": person.length }])),
    submissions,
    settings: {
      title: HOSTILE[0],
      questions: {
        '__proto__ "q"': { type: 'label', scale: labels },
        'שאלה <b>': { type: 'multi_label' },
        '=1+1': { type: 'rating' },
        tiny: { type: 'number' },
      },
    },
  };
}

/** Campaigns that figures have to bear. */
export const ODD: Readonly<Record<string, () => Given>> = {
  'made up': () => madeUp(1),
  'records nobody answered': () => ({ ...madeUp(2), people: {}, submissions: [] }),
  'submissions without answers': () => {
    const given = madeUp(3);
    return { ...given, submissions: given.submissions.map((one) => ({ ...one, answers: {} })) };
  },
  'one record with one answer': () => ({
    records: [],
    people: {},
    submissions: [{ ...SUBMISSION, answers: { mood: 'happy', tags: [], stars: 3, score: 0.5, note: 'x' } }],
    settings: {
      questions: { tags: { type: 'multi_label' }, stars: { type: 'rating' }, score: { type: 'number' } },
    },
  }),
  'no times and no people': () => nobody(madeUp(4)),
  'no questions': () => ({ records: [], people: {}, submissions: [SUBMISSION], settings: {} }),
  'two snapshots of one day, of nobody': () => ({
    ...nobody(madeUp(5)),
    series: {
      snapshots: [9, 3].map((submissions, at) => ({
        day: '2026-02-05',
        at: Date.UTC(2026, 1, 5, at),
        records: 0,
        annotators: 0,
        submissions,
        answers: submissions,
        added: null,
        changed: null,
        vanished: null,
        why: at === 0 ? null : 'nobody',
      })),
      people: [new Map([[null, 9]]), new Map()],
    },
  }),
  'hostile names': hostile,
};
