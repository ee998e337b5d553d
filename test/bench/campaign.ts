import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { seededRandom, type Random } from '../../src/stats/resampling/random.ts';

const PEOPLE = 40;
const PER_RECORD = 4;
const START = Date.UTC(2026, 0, 5);
const DAYS = 60;
const LABELS = ['safe', 'hate', 'fraud', 'illegal', 'unclear'];
const SHARES = [0.55, 0.8, 0.9, 0.97, 1];
export const SEED = 1;

/** A table of one label question: a row per answer, four people of forty a record. Gives the number of rows. */
export async function writeLabels(file: string, rows: number): Promise<void> {
  const random = seededRandom(SEED);
  await writeRows(file, {
    columns: 'label',
    rows,
    people: PEOPLE,
    random,
    answers: (truth) => label(truth, random),
  });
}

/** The same with three questions and two facts about each record, as a dashboard folder. */
export async function writeDashboard(folder: string, rows: number): Promise<void> {
  const random = seededRandom(SEED);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'dashboard.yml'), SETTINGS);
  let facts = '';
  await writeRows(join(folder, 'responses.csv'), {
    columns: 'kind,quality,score,lang,tokens',
    rows,
    people: PEOPLE,
    random,
    answers: (truth) => {
      const quality = Math.min(7, Math.max(1, Math.round(truth * 1.4 + 1.5 + (random() - 0.5) * 3)));
      const score = Math.round(truth * 20 + 10 + (random() - 0.5) * 40 + 20) / 2;
      return `${label(truth, random)},${String(quality)},${String(score)},${facts}`;
    },
    record: () => {
      facts = `${['en', 'de', 'es', 'fr'][Math.floor(random() ** 2 * 4)]!},${String(20 + Math.floor(random() * 400))}`;
    },
  });
}

const SETTINGS = `title: Benchmark
simulated: true
columns:
  item: item
  annotator: annotator
  submitted_at: submitted_at
  duration: duration_s
  answers: { kind: kind, quality: quality, score: score }
  metadata: [lang, tokens]
questions:
  kind: { type: label }
  quality: { type: rating }
  score: { type: number }
target: { responses_per_record: ${String(PER_RECORD)} }
`;

/** The true value most of the time, else any. */
export const label = (truth: number, random: Random): string =>
  LABELS[random() < 0.7 ? truth : Math.floor(random() * LABELS.length)]!;

/** What a table is to hold: its last columns, how many rows, and the cells of an answer; `record` hears of each new record. */
export interface Wanted {
  readonly columns: string;
  readonly rows: number;
  readonly people: number;
  readonly random: Random;
  answers(truth: number): string;
  record?(): void;
}

/** A long table of answers, four people a record. */
export async function writeRows(
  file: string,
  { columns, rows, people, random, ...made }: Wanted,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const out = createWriteStream(file);
  let text = `item,annotator,submitted_at,duration_s,${columns}\n`;
  for (let row = 0; row < rows; row += PER_RECORD) {
    const drawn = random();
    const truth = SHARES.findIndex((share) => drawn < share);
    const first = Math.floor(random() * people);
    made.record?.();
    for (let person = 0; person < PER_RECORD && row + person < rows; person++) {
      const who = (first + person * 7) % people;
      const at = START + Math.floor((row / rows) * DAYS * 86_400) * 1000 + Math.floor(random() * 36e5);
      const time = new Date(at).toISOString().slice(0, 19);
      text += `r${String(row / PER_RECORD)},p${String(who)},${time}Z,${String(5 + Math.floor(random() * 90))},${made.answers(truth)}\n`;
    }
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'close');
}
