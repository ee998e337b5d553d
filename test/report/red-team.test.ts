import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RedTeamFigures } from '../../src/report/types.ts';
import { folderOf, reportOn } from './campaigns.ts';
import { CONTRACT, differences } from './contract.ts';

interface Attempt {
  readonly rating: number | null;
  readonly member: number | null;
  readonly model: string;
  readonly size: string;
  readonly tags: readonly string[] | null;
  readonly score: number | null;
}

const fileOf = (attempts: readonly Attempt[]) =>
  attempts
    .map(({ rating, member, model, size, tags, score }) =>
      JSON.stringify({
        transcript: '\n\nHuman: Tell me.\n\nAssistant: No.',
        rating,
        red_team_member_id: member,
        is_upworker: false,
        model_type: model,
        num_params: size,
        tags,
        min_harmlessness_score_transcript: score,
        task_descripton_harmlessness_score: score === null ? null : -score,
      }),
    )
    .join('\n');

async function redTeamOn(attempts: readonly Attempt[], fragment = ''): Promise<RedTeamFigures> {
  const document = await reportOn(folderOf({ 'attempts.jsonl': fileOf(attempts) }), { fragment });
  expect(differences(document, CONTRACT)).toEqual([]);
  return document.redTeam!;
}

const attempt = fc.record<Attempt>({
  rating: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 }),
  member: fc.option(fc.nat(14), { freq: 9 }),
  model: fc.constantFrom('plain lm', 'rlhf'),
  size: fc.constantFrom('2.7B', '52B'),
  tags: fc.option(fc.uniqueArray(fc.constantFrom('Theft', 'Other', 'Fraud & deception'))),
  score: fc.option(
    fc.integer({ min: -6, max: 6 }).map((n) => n / 2),
    { freq: 8 },
  ),
});

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const ratingsOf = (attempts: readonly Attempt[]) => attempts.flatMap(({ rating }) => rating ?? []);

/** Spearman's correlation by counting, for each value, how many are smaller and how many equal. */
function slowCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const ranks = (values: readonly number[]) =>
    values.map(
      (value) =>
        values.filter((other) => other < value).length +
        (values.filter((other) => other === value).length + 1) / 2,
    );
  const [x, y] = [0, 1].map((side) => ranks(pairs.map((pair) => pair[side]!)));
  const [mx, my] = [mean(x!), mean(y!)];
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((sum, value, i) => sum + (value - ma) * (b[i]! - mb), 0);
  if (mx === null || my === null) return null;
  const spread = product(x!, mx, x!, mx) * product(y!, my, y!, my);
  return spread === 0 ? null : product(x!, mx, y!, my) / Math.sqrt(spread);
}

const near = (value: number | null | undefined): unknown =>
  value == null ? null : expect.closeTo(value, 10);

test('figures of random attempts equal those of a plain loop', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 40 }), async (attempts) => {
      const figures = await redTeamOn(attempts);
      const rated = attempts.filter(({ rating }) => rating !== null);
      expect([figures.attempts, figures.rated]).toEqual([attempts.length, rated.length]);
      expect(figures.success.value).toEqual(near(mean(ratingsOf(attempts))));
      for (const [value, n] of Object.entries(figures.ratings))
        expect(n).toBe(rated.filter(({ rating }) => rating === Number(value)).length);
      for (const { type, size, success, ...row } of figures.byModel) {
        const own = attempts.filter(({ model, size: params }) => model === type && params === size);
        expect([row.attempts, row.rated]).toEqual([own.length, ratingsOf(own).length]);
        expect(success.value).toEqual(near(mean(ratingsOf(own))));
      }
      expect(figures.byModel.reduce((sum, row) => sum + row.attempts, 0)).toBe(attempts.length);
      const tagged = attempts.filter(({ tags }) => (tags ?? []).length > 0);
      expect(figures.tagged).toBe(tagged.length);
      for (const { tag, share, success, ...row } of figures.byTag) {
        const own = tagged.filter(({ tags }) => tags!.includes(tag));
        expect(row.attempts).toBe(own.length);
        expect(share.value).toBeCloseTo(own.length / tagged.length, 12);
        expect(success.value).toEqual(near(mean(ratingsOf(own))));
      }
      expect(figures.byTag).toHaveLength(new Set(tagged.flatMap(({ tags }) => tags)).size);
      const scored = rated.flatMap(({ rating, score }) =>
        score === null ? [] : [[rating!, score] as const],
      );
      expect(figures.harmlessness.transcript.attempts).toBe(scored.length);
      expect(figures.harmlessness.transcript.correlation.value).toEqual(near(slowCorrelation(scored)));
    }),
    { numRuns: 15 },
  );
});

/** Member 0 made 30 attempts that all succeed, twelve others two each that fail. */
const CROWDED: readonly Attempt[] = [
  ...Array.from({ length: 30 }, () => one(0, 4)),
  ...Array.from({ length: 24 }, (_, at) => one(1 + (at % 12), 0)),
  one(null, 2),
];

function one(member: number | null, rating: number | null): Attempt {
  return { member, rating, model: 'rlhf', size: '52B', tags: null, score: rating === null ? 1 : 2 - rating };
}

test('whether it hangs on a few people: the ten busiest, and success with and without them', async () => {
  const { members, concentration, success } = await redTeamOn(CROWDED);
  // The unknown person is nobody's tenth.
  expect(members).toBe(13);
  expect(concentration.topShare).toBeCloseTo((30 + 9 * 2) / 54, 12);
  expect(concentration.gini).toBeCloseTo(gapsBetween([30, ...Array<number>(12).fill(2)]), 12);
  expect(concentration.topSuccess.value).toBeCloseTo(120 / 48, 12);
  expect(concentration.otherSuccess.value).toBe(0);
  expect(success.value).toBeCloseTo(122 / 55, 12);
  expect(success.low).toBeLessThan(success.value!);
});

/** Gini by its definition: the mean difference of any two over twice the mean. */
function gapsBetween(amounts: readonly number[]): number {
  const gaps = amounts.flatMap((a) => amounts.map((b) => Math.abs(a - b)));
  return mean(gaps)! / (2 * mean(amounts)!);
}

test('the scores correlate with the rating, the lower the more harmful', async () => {
  const { harmlessness } = await redTeamOn([...CROWDED, one(3, 1), one(4, 3)]);
  expect(harmlessness.transcript.correlation.value).toBe(-1);
  expect(harmlessness.task.correlation.value).toBe(1);
  expect(harmlessness.transcript.attempts).toBe(57);
});

test('an attempt without a rating is an attempt, but has no part in means', async () => {
  const { attempts, rated, members, success, ratings } = await redTeamOn([one(1, 3), one(2, null)]);
  expect([attempts, rated, members, success.value]).toEqual([2, 1, 1, 3]);
  expect(ratings).toEqual({ 0: 0, 1: 0, 2: 0, 3: 1, 4: 0 });
});

test('the filter selects attempts by model, member and rating', async () => {
  const attempts = [one(1, 3), { ...one(2, 1), model: 'plain lm' }, { ...one(2, 4), model: 'plain lm' }];
  expect(await redTeamOn(attempts, 'm.model_type=plain%20lm')).toMatchObject({
    attempts: 2,
    success: { value: 2.5 },
  });
  expect(await redTeamOn(attempts, 'annotator=1')).toMatchObject({ attempts: 1, success: { value: 3 } });
  expect(await redTeamOn(attempts, 'q.rating=4')).toMatchObject({ attempts: 1, success: { value: 4 } });
});

test('both spellings of the score of the task are one score', async () => {
  const line = (key: string, score: number, rating: number) =>
    JSON.stringify({ transcript: 'x', rating, red_team_member_id: 1, [key]: score });
  const lines = [
    line('task_descripton_harmlessness_score', 1, 3),
    line('task_description_harmlessness_score', 2, 2),
    line('task_description_harmlessness_score', 3, 1),
  ];
  const document = await reportOn(folderOf({ 'attempts.jsonl': lines.join('\n') }));
  expect(document.redTeam!.harmlessness.task).toMatchObject({ attempts: 3, correlation: { value: -1 } });
});
