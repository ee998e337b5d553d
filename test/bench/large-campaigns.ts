import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom, type Random } from '../../src/stats/resampling/random.ts';
import { label, SEED, writeRows, type Wanted } from './campaign.ts';

const ROWS = 1_000_000;

/** A campaign whose people's agreement is measured; `write` makes its folder. */
export interface LargeCampaign {
  readonly name: string;
  readonly title: string;
  write(folder: string): Promise<void>;
}

export const LARGE_CAMPAIGNS: readonly LargeCampaign[] = [
  {
    name: 'labels',
    title: '5 labels, 40 people',
    write: (folder) =>
      written(folder, 'label', 40, (random) => ({ answers: (truth) => label(truth, random) })),
  },
  {
    name: 'people',
    title: '5 labels, 500 people',
    write: (folder) =>
      written(folder, 'label', 500, (random) => ({ answers: (truth) => label(truth, random) })),
  },
  {
    name: 'numbers',
    title: '5,000 different numbers, 40 people',
    write: (folder) => written(folder, 'number', 40, numbers),
  },
  {
    name: 'sets',
    title: '2,000 different sets of labels, 40 people',
    write: (folder) => written(folder, 'multi_label', 40, sets),
  },
];

type Answers = (random: Random) => Pick<Wanted, 'answers' | 'record'>;

async function written(folder: string, type: string, people: number, answers: Answers): Promise<void> {
  const column = type === 'multi_label' ? "{ column: answer, separator: '|' }" : 'answer';
  const random = seededRandom(SEED);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'dashboard.yml'),
    `title: Benchmark
columns:
  item: item
  annotator: annotator
  submitted_at: submitted_at
  duration: duration_s
  answers: { answer: ${column} }
questions:
  answer: { type: ${type} }
`,
  );
  await writeRows(join(folder, 'responses.csv'), {
    columns: 'answer',
    rows: ROWS,
    people,
    random,
    ...answers(random),
  });
}

/** Around a middle of the record, within half a tenth of the range. */
const numbers: Answers = (random) => {
  let middle = 0;
  return {
    record: () => {
      middle = random() * 4500;
    },
    answers: () => String(Math.floor(middle + random() * 500)),
  };
};

/** Of 2,000 sets of one to five of 15 labels: half of the time the record's own, else any. */
const sets: Answers = (random) => {
  const all = new Set<string>();
  while (all.size < 2000) {
    const codes = Array.from({ length: 1 + Math.floor(random() * 5) }, () => Math.floor(random() * 15));
    all.add(
      [...new Set(codes)]
        .sort((a, b) => a - b)
        .map((code) => `l${String(code)}`)
        .join('|'),
    );
  }
  const texts = [...all];
  const any = () => texts[Math.floor(random() * texts.length)]!;
  let own = '';
  return {
    record: () => {
      own = any();
    },
    answers: () => (random() < 0.5 ? own : any()),
  };
};
