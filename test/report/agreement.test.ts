import { expect, test } from 'vitest';
import { interval, nominal, ordinal, slowAlpha } from '../demos/slow-alpha.ts';
import { seededRandom } from '../../src/stats/resampling/random.ts';
import { folderOf, questionOf, reportOn } from './campaigns.ts';

interface Answer {
  readonly item: string;
  readonly person: string;
  readonly label: string;
  readonly stars: number;
  readonly tags: readonly string[];
}

const TAGS = ['p', 'q', 'r'];
const HEADER = 'item,person,label,stars,score,tags';
const ANSWERS = made();
const FOLDER = folderOf({
  'dashboard.yml': `columns:
  item: item
  annotator: person
  answers: { label: label, stars: stars, score: score, tags: { column: tags, separator: "|", empty: answer } }
questions:
  stars: { type: rating }
  score: { type: number }
  tags: { type: multi_label }
`,
  'answers.csv': [HEADER, ...ANSWERS.map(row)].join('\n'),
});

function row({ item, person, label, stars, tags }: Answer): string {
  return [item, person, label, stars, stars * 1.5, tags.join('|')].join(',');
}

/** Answers of five people to most of forty items, near a common answer and with gaps. */
function made(): readonly Answer[] {
  const random = seededRandom(7);
  const below = (most: number) => Math.floor(random() * most);
  return Array.from({ length: 40 }, (_, item) => {
    const truth = below(4);
    const people = ['ann', 'bob', 'cid', 'dee', 'eve'].filter(() => random() < 0.6);
    return people.map((person): Answer => {
      const stars = 1 + Math.max(0, Math.min(4, truth + below(3) - 1));
      const label = random() < 0.7 ? `l${String(truth)}` : `l${String(below(4))}`;
      const tags = TAGS.filter((_tag, place) => random() < (place === truth ? 0.8 : 0.2));
      return { item: `i${String(item)}`, person, label, stars, tags };
    });
  }).flat();
}

function units<T>(valueOf: (answer: Answer) => T): readonly (readonly T[])[] {
  return [...Map.groupBy(ANSWERS, ({ item }) => item).values()].map((answers) => answers.map(valueOf));
}

function masi(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((tag) => b.includes(tag)).length;
  const either = a.length + b.length - both;
  if (either === 0) return 0;
  const isInside = both === a.length || both === b.length;
  const monotonicity = a.length === b.length && isInside ? 1 : isInside ? 2 / 3 : both > 0 ? 1 / 3 : 0;
  return 1 - (both / either) * monotonicity;
}

async function alphaOf(name: string, kind: 'nominal' | 'ordinal' | 'interval' | 'masi') {
  const { agreement } = questionOf(await reportOn(FOLDER), name);
  return agreement!.krippendorffAlpha[kind]!;
}

test('alpha nominal equals the definition', async () => {
  const { value, low, high, se } = await alphaOf('label', 'nominal');
  expect(value).toBeCloseTo(
    slowAlpha(
      units(({ label }) => label),
      nominal,
    ),
    12,
  );
  expect(low! < value! && value! < high! && se! > 0).toBe(true);
});

test('alpha ordinal and interval of ratings and numbers equal the definition', async () => {
  const stars = units((answer) => answer.stars);
  const compared = stars.filter((unit) => unit.length > 1).flat();
  expect((await alphaOf('stars', 'ordinal')).value).toBeCloseTo(slowAlpha(stars, ordinal(compared)), 12);
  expect((await alphaOf('score', 'interval')).value).toBeCloseTo(slowAlpha(stars, interval), 12);
});

test('alpha of sets equals the definition with MASI distances', async () => {
  // Sets as texts, so that equal ones are one value.
  const sets = units(({ tags }) => tags.join('|'));
  const list = (text: string) => (text === '' ? [] : text.split('|'));
  const expected = slowAlpha(sets, (a, b) => masi(list(a), list(b)));
  expect((await alphaOf('tags', 'masi')).value).toBeCloseTo(expected, 12);
});

test('percent agreement, alpha of a label and kappa of two people equal loops over pairs', async () => {
  const agreement = questionOf(await reportOn(FOLDER), 'label').agreement!;
  const labels = units(({ label }) => label).filter((unit) => unit.length > 1);
  const shares = labels.map((unit) => pairsOf(unit).map(([a, b]) => (a === b ? 1 : 0)));
  expect(agreement.items).toBe(labels.length);
  expect(agreement.percent.items.value).toBeCloseTo(mean(shares.map(mean)), 12);
  expect(agreement.percent.pairs.value).toBeCloseTo(mean(shares.flat()), 12);
  const isFirst = units(({ label }) => label === 'l1');
  expect(agreement.perLabel.l1!.alpha.value).toBeCloseTo(slowAlpha(isFirst, nominal), 12);
  for (const { a, b, items, cohenKappa } of agreement.pairs) {
    const common = commonLabels(a, b);
    expect([a < b, items]).toEqual([true, common.length]);
    expect(cohenKappa!.value).toBeCloseTo(slowKappa(common), 12);
  }
});

type Labels = readonly [string, string];

function commonLabels(a: string, b: string): readonly Labels[] {
  const of = (person: string) =>
    new Map(ANSWERS.filter((answer) => answer.person === person).map(({ item, label }) => [item, label]));
  const other = of(b);
  return [...of(a)].flatMap(([item, label]): Labels[] =>
    other.has(item) ? [[label, other.get(item)!]] : [],
  );
}

function slowKappa(common: readonly Labels[]): number {
  const observed = mean(common.map(([a, b]) => (a === b ? 1 : 0)));
  const expected = mean(common.flatMap(([a]) => common.map(([, b]): number => (a === b ? 1 : 0))));
  return (observed - expected) / (1 - expected);
}

function pairsOf<T>(values: readonly T[]): readonly (readonly [T, T])[] {
  return values.flatMap((a, at) => values.slice(at + 1).map((b) => [a, b] as const));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test('numbers of very many values have no kappas of pairs, but the share of equal answers', async () => {
  const rows = Array.from(
    { length: 600 },
    (_, item) => `${String(item)},ann,${String(item)}\n${String(item)},bob,${String(item - (item % 2))}`,
  );
  const folder = folderOf({
    'dashboard.yml': 'questions: { score: { type: number } }\n',
    'scores.csv': `item,judge,score\n${rows.join('\n')}\n`,
  });
  const [pair] = (await reportOn(folder)).questions[0]!.agreement!.pairs;
  expect(pair).toMatchObject({ items: 600, percent: { value: 0.5 }, cohenKappa: null, quadratic: null });
});

test('intraclass correlations are there for complete numbers: Shrout and Fleiss (1979)', async () => {
  const judges = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const rows = judges.flatMap((scores, item) =>
    scores.map((score, judge) => `t${String(item)},j${String(judge)},${String(score)}`),
  );
  const table = (lines: readonly string[]) =>
    folderOf({
      'dashboard.yml': 'questions: { score: { type: number } }\n',
      'scores.csv': `item,judge,score\n${lines.join('\n')}\n`,
    });
  const { icc } = (await reportOn(table(rows))).questions[0]!.agreement!;
  expect(icc?.ICC1.value).toBeCloseTo(0.1657, 4);
  expect(icc?.ICC_A1.value).toBeCloseTo(0.2898, 4);
  expect(icc?.ICC_C1.value).toBeCloseTo(0.7148, 4);
  expect((await reportOn(table(rows.slice(1)))).questions[0]!.agreement!.icc).toBeNull();
});
