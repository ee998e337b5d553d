import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { interval, nominal, slowAlpha } from './slow-alpha.ts';
import { grouped, share, storedFiles } from './stored.ts';

interface Response {
  readonly user_id: string;
  readonly status: 'submitted' | 'draft' | 'discarded';
  readonly values: Readonly<Record<string, { readonly value: unknown }>> | null;
  readonly inserted_at: string;
  readonly updated_at: string;
}

interface FeedbackRecord {
  readonly id: string;
  readonly external_id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string | number>>;
  readonly responses: readonly Response[];
  readonly suggestions: readonly { readonly question_name: string; readonly value: unknown }[];
}

interface Entry {
  readonly workspace: string;
  readonly record: FeedbackRecord;
  readonly response: Response;
}

const CORE = ['natalia', 'amelie', 'tom', 'dani'];
const FILES = storedFiles('sharegpt-campaign');
const WORKSPACES = new Map(
  [...CORE, 'lena', 'marek'].map((name) => [name, JSON.parse(FILES[`${name}.json.gz`]!) as FeedbackRecord[]]),
);
const PLACES = [...WORKSPACES].flatMap(([workspace, list]) => list.map((record) => ({ workspace, record })));
const RECORDS = grouped(PLACES, ({ record }) => record.external_id);
const ENTRIES: readonly Entry[] = PLACES.flatMap((place) =>
  place.record.responses.map((response) => ({ ...place, response })),
);
const SUBMITTED = ENTRIES.filter(({ response }) => response.status === 'submitted');

function answer(entry: Entry, question: string): unknown {
  return entry.response.values?.[question]?.value;
}

function isToxic(entry: Entry): boolean {
  return (answer(entry, 'response-toxicity') as string[]).length > 0;
}

/** Follows the suggested intent where another annotator shows that it is wrong. */
function followsWrong(entry: Entry): boolean {
  return answer(entry, 'prompt-intent') === entry.record.suggestions[0]?.value;
}

test('1,200 records have the same id, texts and metadata wherever they are', () => {
  const versions = [...RECORDS.values()].map((list) =>
    list.map(({ record: { id, fields, metadata } }) => JSON.stringify([id, fields, metadata])),
  );
  expect(RECORDS.size).toBe(1200);
  expect(versions.every((list) => new Set(list).size === 1)).toBe(true);
  expect(new Set(versions.map(([first]) => first)).size).toBe(1200);
  expect(new Set(PLACES.map(({ record }) => record.fields.prompt)).size).toBe(1200);
});

test('most records go to two of the core, some to one, a few to all four', () => {
  const sizes = [...RECORDS.values()].map(
    (list) => list.filter(({ workspace }) => CORE.includes(workspace)).length,
  );
  expect(share(sizes, (size) => size === 1)).toBeCloseTo(0.32, 1);
  expect(share(sizes, (size) => size === 2)).toBeCloseTo(0.6, 1);
  expect(share(sizes, (size) => size === 4)).toBeCloseTo(0.08, 1);
  for (const guest of ['lena', 'marek'])
    expect(Math.abs(WORKSPACES.get(guest)!.length - 200)).toBeLessThan(30);
});

test('texts have 60 to 900 characters, and 28 descriptive columns', () => {
  const texts = PLACES.flatMap(({ record }) => Object.values(record.fields));
  expect(texts.every(({ length }) => length >= 60 && length <= 900)).toBe(true);
  const [first] = PLACES;
  expect(Object.keys(first!.record.metadata).filter((name) => /^(prompt|response)_/.test(name))).toHaveLength(
    28,
  );
  const numbers = PLACES.flatMap(({ record }) => Object.values(record.metadata)).filter(
    (value) => typeof value === 'number',
  );
  expect(numbers.every(Number.isFinite)).toBe(true);
});

test('about 87 % of the responses are submitted, 6 % drafts, 7 % discarded', () => {
  const of = (status: string): number => share(ENTRIES, ({ response }) => response.status === status);
  expect(Math.abs(of('submitted') - 0.87)).toBeLessThan(0.02);
  expect(Math.abs(of('draft') - 0.06)).toBeLessThan(0.02);
  expect(Math.abs(of('discarded') - 0.07)).toBeLessThan(0.02);
  expect(ENTRIES.some(({ response }) => response.values === null && response.status !== 'discarded')).toBe(
    false,
  );
});

test('every workspace has one known annotator and some records without a response', () => {
  const settings = parse(FILES['dashboard.yml']!) as { annotators: Record<string, { name: string }> };
  for (const [workspace, list] of WORKSPACES) {
    const ids = new Set(list.flatMap(({ responses }) => responses.map(({ user_id }) => user_id)));
    expect([...ids].map((id) => settings.annotators[id]?.name.toLowerCase())).toEqual([workspace]);
    expect(list.some(({ responses }) => responses.length === 0)).toBe(true);
    expect(list.every(({ responses }) => responses.length <= 1)).toBe(true);
  }
});

test('work runs from 12 January to 20 February; amelie stops early, marek joins late', () => {
  const days = (who: string): string[] =>
    ENTRIES.filter(({ workspace }) => workspace === who)
      .map(({ response }) => response.inserted_at.slice(0, 10))
      .sort();
  const all = ENTRIES.map(({ response }) => response.inserted_at.slice(0, 10)).sort();
  expect([all[0], all.at(-1)]).toEqual(['2026-01-12', '2026-02-20']);
  expect(days('amelie').at(-1)).toBe('2026-02-10');
  expect(days('marek')[0]).toBe('2026-02-05');
  expect(
    ENTRIES.every(({ response }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/.test(response.updated_at)),
  ).toBe(true);
  expect(ENTRIES.every(({ response }) => response.updated_at >= response.inserted_at)).toBe(true);
  expect(share(all, (day) => [0, 6].includes(new Date(day).getUTCDay()))).toBeLessThan(0.06);
});

test('dani rates nearly everything 5, follows suggestions that others reject, and is fast', () => {
  const dani = SUBMITTED.filter(({ workspace }) => workspace === 'dani');
  const others = SUBMITTED.filter(({ workspace }) => workspace !== 'dani');
  expect(share(dani, (entry) => answer(entry, 'prompt-quality') === 5)).toBeGreaterThan(0.85);
  expect(share(others, (entry) => answer(entry, 'prompt-quality') === 5)).toBeLessThan(0.35);
  const doubted = (list: readonly Entry[]): Entry[] =>
    list.filter(({ record }) => rejectedByNatalia.has(record.external_id));
  expect(share(doubted(dani), followsWrong)).toBeGreaterThan(0.5);
  const rest = doubted(others).filter(({ workspace }) => workspace !== 'natalia');
  expect(share(rest, followsWrong)).toBeLessThan(0.25);
  expect(medianGap('dani')).toBeLessThan(20);
  expect(medianGap('natalia')).toBeGreaterThan(60);
});

test('tom gives toxicity labels three times as often after the guideline changed', () => {
  const tom = SUBMITTED.filter(({ workspace }) => workspace === 'tom');
  const before = share(
    tom.filter(({ response }) => response.inserted_at < '2026-02-02'),
    isToxic,
  );
  const after = share(
    tom.filter(({ response }) => response.inserted_at >= '2026-02-02'),
    isToxic,
  );
  expect(after / before).toBeGreaterThan(3);
  expect(share(SUBMITTED, isToxic)).toBeLessThan(0.15);
});

test('agreement rises when dani is left out', () => {
  const alphas = (entries: readonly Entry[]): readonly number[] => {
    const records = [...grouped(entries, ({ record }) => record.external_id).values()];
    const units = (question: string): unknown[][] =>
      records.map((list) => list.map((entry) => answer(entry, question)));
    return [
      slowAlpha(units('prompt-intent'), nominal),
      slowAlpha(units('prompt-quality') as number[][], interval),
    ];
  };
  const [intent, quality] = alphas(SUBMITTED);
  const [intentWithout, qualityWithout] = alphas(SUBMITTED.filter(({ workspace }) => workspace !== 'dani'));
  expect(intent).toBeGreaterThan(0.6);
  expect(intent).toBeLessThan(0.7);
  expect(quality).toBeGreaterThan(0.45);
  expect(quality).toBeLessThan(0.58);
  expect(intentWithout! - intent!).toBeGreaterThan(0.08);
  expect(qualityWithout! - quality!).toBeGreaterThan(0.1);
});

test('about seven records in ten have suggestions', () => {
  const firsts = [...RECORDS.values()].map((list) => list[0]!.record);
  expect(share(firsts, ({ suggestions }) => suggestions.length === 2)).toBeCloseTo(0.7, 1);
});

test('the answers are within the declared scales', () => {
  const settings = parse(FILES['dashboard.yml']!) as { questions: Record<string, { scale?: unknown[] }> };
  const scaleOf = (question: string): readonly unknown[] => settings.questions[question]!.scale!;
  const outside = SUBMITTED.filter(
    (entry) =>
      !scaleOf('prompt-quality').includes(answer(entry, 'prompt-quality')) ||
      !scaleOf('prompt-intent').includes(answer(entry, 'prompt-intent')) ||
      !(answer(entry, 'response-toxicity') as unknown[]).every((label) =>
        scaleOf('response-toxicity').includes(label),
      ),
  );
  expect(outside).toEqual([]);
});

const rejectedByNatalia = new Set(
  SUBMITTED.filter((entry) => entry.workspace === 'natalia' && entry.record.suggestions.length > 0)
    .filter((entry) => !followsWrong(entry))
    .map(({ record }) => record.external_id),
);

function medianGap(who: string): number {
  const times = ENTRIES.filter(({ workspace }) => workspace === who)
    .map(({ response }) => Date.parse(`${response.inserted_at.slice(0, 23)}Z`))
    .sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, at) => (time - times[at]!) / 1000);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
}
