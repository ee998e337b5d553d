import { seededRandom, type Random } from '../../src/stats/resampling/random.ts';
import { writePieces } from './write-pieces.ts';

/** The exports of tools that are measured: as JSON Lines, and Label Studio's own array too. */
export const SHAPES = ['Argilla 2', 'Label Studio', 'Label Studio, one array', 'Prodigy'] as const;
export type Shape = (typeof SHAPES)[number];

const SEED = 1;
const PEOPLE = 40;
const START = Date.UTC(2026, 0, 5);
const LABELS = ['safe', 'hate', 'fraud', 'illegal', 'unclear'];
const LANGUAGES = ['en', 'de', 'es', 'fr'];
const WORDS =
  'people often ask how the river came to be so wide when all of its water is from one small spring in a valley that nobody who lives near has ever seen'.split(
    ' ',
  );

/** Writes an export with so many submissions of forty people, one to three a record; the same ones every time. */
export async function writeExport(file: string, shape: Shape, submissions: number): Promise<void> {
  const random = seededRandom(SEED);
  const rows = rowsOf(shape, submissions, random);
  await writePieces(file, shape === 'Label Studio, one array' ? asArray(rows) : asLines(rows));
}

function* asLines(rows: Iterable<object>) {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

function* asArray(rows: Iterable<object>) {
  let before = '[';
  for (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',';
  }
  yield ']\n';
}

function* rowsOf(shape: Shape, submissions: number, random: Random): Generator<object> {
  const sentences = Array.from({ length: 500 }, () => sentenceOf(random));
  let left = submissions;
  for (let record = 0; left > 0; record++) {
    const count = Math.min(left, 1 + Math.floor(random() * 3));
    const first = Math.floor(random() * PEOPLE);
    const people = Array.from({ length: count }, (_, place) => (first + place * 7) % PEOPLE);
    const text = () => Array.from({ length: 3 }, () => oneOf(sentences, random)).join(' ');
    const given = { record, people, share: 1 - left / submissions, text, random };
    if (shape === 'Argilla 2') yield argillaRow(given);
    else if (shape === 'Prodigy') yield* prodigyRows(given);
    else yield labelStudioTask(given);
    left -= count;
  }
}

interface Given {
  readonly record: number;
  readonly people: readonly number[];
  /** How much of the time of the campaign is over. */
  readonly share: number;
  readonly text: () => string;
  readonly random: Random;
}

const oneOf = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
const whole = (below: number, random: Random) => Math.floor(random() * below);
const sentenceOf = (random: Random) =>
  `${Array.from({ length: 8 + whole(12, random) }, () => oneOf(WORDS, random)).join(' ')}.`;
const uuid = (number: number) => `0b7c1f0e-4a4a-4b4b-8c8c-${String(number).padStart(12, '0')}`;
const timeOf = ({ share, random }: Given) =>
  START + Math.floor(share * 60 * 86_400) * 1000 + whole(3_600_000, random);

function argillaRow({ record, people, text, random }: Given): object {
  const users = people.map(uuid);
  const status = people.map(() => (random() < 0.9 ? 'submitted' : random() < 0.5 ? 'draft' : 'discarded'));
  return {
    id: `item-${String(record)}`,
    status: people.length > 1 ? 'completed' : 'pending',
    _server_id: uuid(record),
    prompt: text(),
    response: text(),
    lang: oneOf(LANGUAGES, random),
    tokens: 20 + whole(400, random),
    'kind.responses': people.map(() => oneOf(LABELS, random)),
    'kind.responses.users': users,
    'kind.responses.status': status,
    'quality.responses': people.map(() => 1 + whole(7, random)),
    'quality.responses.users': users,
    'quality.responses.status': status,
    'kind.suggestion': oneOf(LABELS, random),
    'kind.suggestion.score': Math.round(random() * 1000) / 1000,
    'kind.suggestion.agent': 'tiny-model',
  };
}

function labelStudioTask(given: Given): object {
  const { record, people, text, random } = given;
  const annotations = people.map((person, place) => {
    const time = timeOf(given);
    const leadTime = 5 + whole(90_000, random) / 1000;
    return {
      id: record * 3 + place + 1,
      completed_by: person + 1,
      result: [
        {
          value: { choices: [oneOf(LABELS, random)] },
          id: `c${String(record)}-${String(place)}`,
          from_name: 'kind',
          to_name: 'text',
          type: 'choices',
          origin: 'manual',
        },
        {
          value: { rating: 1 + whole(7, random) },
          id: `r${String(record)}-${String(place)}`,
          from_name: 'quality',
          to_name: 'text',
          type: 'rating',
          origin: 'manual',
        },
      ],
      was_cancelled: random() < 0.05,
      ground_truth: false,
      created_at: new Date(time).toISOString(),
      updated_at: new Date(time + leadTime * 1000).toISOString(),
      lead_time: leadTime,
      prediction: {},
      result_count: 2,
      unique_id: uuid(record * 3 + place),
      task: record + 1,
      project: 1,
    };
  });
  return {
    id: record + 1,
    annotations,
    drafts: [],
    predictions: [],
    data: { text: text(), lang: oneOf(LANGUAGES, random), tokens: 20 + whole(400, random) },
    meta: {},
    created_at: new Date(START).toISOString(),
    updated_at: annotations.at(-1)!.updated_at,
    inner_id: record + 1,
    total_annotations: annotations.length,
    cancelled_annotations: 0,
    total_predictions: 0,
    project: 1,
    updated_by: 1,
    comment_authors: [],
  };
}

function prodigyRows(given: Given): readonly object[] {
  const { record, people, text, random } = given;
  const shown = text();
  const meta = { lang: oneOf(LANGUAGES, random), tokens: 20 + whole(400, random) };
  const options = LABELS.map((id) => ({ id, text: id }));
  return people.map((person) => ({
    text: shown,
    meta,
    _input_hash: record * 7919 - 2 ** 30,
    _task_hash: record * 104_729 - 2 ** 30,
    options,
    _view_id: 'choice',
    config: { choice_style: 'single' },
    accept: [oneOf(LABELS, random)],
    answer: random() < 0.95 ? 'accept' : 'ignore',
    _timestamp: Math.floor(timeOf(given) / 1000),
    _annotator_id: `campaign-person${String(person)}`,
    _session_id: `campaign-person${String(person)}`,
  }));
}
