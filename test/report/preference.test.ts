import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PreferenceFigures } from '../../src/report/types.ts';
import { folderOf, reportOn } from './campaigns.ts';
import { CONTRACT, differences } from './contract.ts';

async function preferenceOn(
  files: Readonly<Record<string, string>>,
  fragment = '',
): Promise<PreferenceFigures> {
  const document = await reportOn(folderOf(files), { fragment });
  expect(differences(document, CONTRACT)).toEqual([]);
  return Object.values(document.preference!)[0]!;
}

interface Battle {
  readonly a: string;
  readonly b: string;
  readonly winner: 'model_a' | 'model_b' | 'tie' | 'tie (bothbad)';
  readonly left: string;
  readonly right: string;
  readonly judge: string;
}

const talk = (reply: string) => [
  { role: 'user', content: 'Hi' },
  { role: 'assistant', content: reply },
];

const arena = (battles: readonly Battle[]) => ({
  'arena.json': JSON.stringify(
    battles.map(({ a, b, winner, left, right, judge }, at) => ({
      question_id: `q${String(at % 7)}`,
      model_a: a,
      model_b: b,
      winner,
      judge,
      conversation_a: talk(left),
      conversation_b: talk(right),
      // Tells apart what would be the same judgement of the same person on the same record.
      turn: at,
    })),
  ),
});

const battle = fc.record({
  a: fc.constantFrom('m1', 'm2', 'm3'),
  b: fc.constantFrom('m1', 'm2', 'm3', '__proto__'),
  winner: fc.constantFrom('model_a' as const, 'model_b' as const, 'tie' as const, 'tie (bothbad)' as const),
  left: fc.constantFrom('Yes.', 'No, never.', 'Perhaps 👋'),
  right: fc.constantFrom('Yes.', 'Of course', 'Maybe'),
  judge: fc.constantFrom('j1', 'j2'),
});

/** A plain loop over the battles. */
function slow(battles: readonly Battle[]) {
  const decided = battles.filter(({ winner }) => winner.startsWith('model'));
  const gaps = decided
    .map(
      ({ winner, left, right }) => ([...left].length - [...right].length) * (winner === 'model_a' ? 1 : -1),
    )
    .sort((x, y) => x - y);
  const games = battles.filter(({ a, b }) => a !== b);
  const models = [...new Set(games.flatMap(({ a, b }) => [a, b]))].sort().map((model) => {
    const own = games.filter(({ a, b }) => a === model || b === model);
    const wins = own.filter(
      ({ a, b, winner }) => (winner === 'model_a' ? a : winner === 'model_b' ? b : '') === model,
    );
    const ties = own.filter(({ winner }) => winner.startsWith('tie'));
    return [
      model,
      {
        games: own.length,
        wins: wins.length,
        ties: ties.length,
        losses: own.length - wins.length - ties.length,
      },
    ];
  });
  return {
    comparisons: battles.length,
    ties: battles.length - decided.length,
    sides: [
      battles.filter(({ winner }) => winner === 'model_a').length,
      battles.filter(({ winner }) => winner === 'model_b').length,
    ],
    longer: gaps.filter((gap) => gap > 0).length,
    equal: gaps.filter((gap) => gap === 0).length,
    mean: gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    models,
  };
}

test('counts of random battles equal those of a plain loop', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(battle, { minLength: 1, maxLength: 25 }), async (battles) => {
      const figures = await preferenceOn(arena(battles));
      const expected = slow(battles);
      expect([figures.comparisons, figures.ties, figures.others]).toEqual([
        expected.comparisons,
        expected.ties,
        0,
      ]);
      expect([figures.sides.a, figures.sides.b]).toEqual(expected.sides);
      expect(figures.lengths.equal).toBe(expected.equal);
      expect(figures.lengths.difference?.mean ?? null).toEqual(
        expected.mean === null ? null : expect.closeTo(expected.mean, 12),
      );
      const decided = figures.lengths.comparisons - expected.equal;
      expect(figures.lengths.longerWon.value).toEqual(decided === 0 ? null : expected.longer / decided);
      const won = Object.entries(figures.models ?? {}).map(([model, { games, wins, ties, losses }]) => [
        model,
        { games, wins, ties, losses },
      ]);
      expect(won).toEqual(expected.models);
    }),
    { numRuns: 15 },
  );
});

const won = (a: string, b: string, winner: Battle['winner'], judge = 'j1'): Battle => ({
  a,
  b,
  winner,
  left: 'Long enough.',
  right: 'Short.',
  judge,
});

test("Chatbot Arena's rows stand as on the screen, so the first place is known", async () => {
  const battles = [
    ...Array<Battle>(30).fill(won('m1', 'm2', 'model_a')),
    ...Array<Battle>(10).fill(won('m2', 'm1', 'model_b')),
    won('m1', 'm2', 'tie'),
  ];
  const { firstPosition, models, connected, groups } = await preferenceOn(arena(battles));
  expect(firstPosition.value).toBe(0.75);
  expect(firstPosition.low).toBeCloseTo(0.598, 3);
  expect(connected).toBe(true);
  expect(groups).toBeNull();
  expect(models!.m1).toMatchObject({
    games: 41,
    wins: 40,
    losses: 0,
    ties: 1,
    winRate: { value: 40.5 / 41 },
  });
  expect(models!.m1!.ability.value).toBeCloseTo(Math.log(40.5 / 0.5) / 2, 6);
});

test('repeated judgements of one pair: intervals of abilities come from resampled records', async () => {
  const pairs = Array.from({ length: 40 }, (_, at) => ({
    ...won('m1', 'm2', at % 3 === 0 ? 'model_b' : 'model_a'),
    left: `Reply ${String(at)}`,
  }));
  const table = (judges: readonly string[]) =>
    JSON.stringify(
      pairs.flatMap(({ a, b, winner, left, right }, at) =>
        judges.map((judge) => ({
          question_id: `q${String(at)}`,
          model_a: a,
          model_b: b,
          winner,
          judge,
          conversation_a: talk(left),
          conversation_b: talk(right),
        })),
      ),
    );
  const once = await preferenceOn({ 'arena.json': table(['j1']) });
  const often = await preferenceOn({ 'arena.json': table(['j1', 'j2', 'j3', 'j4']) });
  const [one, four] = [once, often].map(({ models }) => models!.m1!.ability);
  expect(often.comparisons).toBe(160);
  expect(four!.value).toBeCloseTo(one!.value!, 9);
  // Four people who always agree are no more certain than one.
  const width = (of: typeof one) => of!.high! - of!.low!;
  expect(width(four)).toBeGreaterThan(0.7 * width(one));
});

test('one question put to several pairs of models is several records', async () => {
  const rows = [won('m1', 'm2', 'model_a'), won('m3', 'm1', 'model_a'), won('m2', 'm3', 'model_a')];
  const files = {
    'arena.json': JSON.stringify(
      rows.map(({ a, b, winner, judge }) => ({
        question_id: 81,
        model_a: a,
        model_b: b,
        winner,
        judge,
        turn: 1,
        conversation_a: talk(a),
        conversation_b: talk(b),
      })),
    ),
  };
  const { pairs, connected, models } = await preferenceOn(files);
  expect(pairs!.map(({ a, b, aWins, bWins }) => [a, b, aWins, bWins])).toEqual([
    ['m1', 'm2', 1, 0],
    ['m1', 'm3', 0, 1],
    ['m2', 'm3', 1, 0],
  ]);
  expect(connected).toBe(true);
  expect(models!.m2!.ability.value).toBeCloseTo(0, 9);
});

test('the league of 1987 has the published abilities', async () => {
  const { data, expected } = table('agresti_baseball_1987');
  const rows = data.results.flatMap(([home, away, won, lost]) => [
    ...Array<string>(won).fill(`${home},${away},1,0,0`),
    ...Array<string>(lost).fill(`${home},${away},0,1,0`),
  ]);
  const head = 'id,response_a,response_b,model_a,model_b,winner_model_a,winner_model_b,winner_tie';
  const lines = [head, ...rows.map((row, at) => `${String(at)},Home.,Away.,${row}`)];
  const { models, comparisons, firstPosition } = await preferenceOn({
    'league.csv': `${lines.join('\n')}\n`,
  });
  expect(comparisons).toBe(rows.length);
  expect(firstPosition).toMatchObject({ value: null, why: 'unknown_position' });
  const known = expected.filter(
    ({ params, component }) => params.reference !== undefined && component === undefined,
  );
  expect(known.length).toBeGreaterThanOrEqual(12);
  const baltimore = models!.Baltimore!.ability.value!;
  for (const { params, value, decimals } of known)
    expect(models![params.player]!.ability.value! - baltimore).toBeCloseTo(
      value,
      Math.min(decimals, 6) - 0.01,
    );
  expect(models!.Milwaukee!.ability.se).toBeCloseTo(0.207419476, 6);
});

interface League {
  readonly data: { readonly results: readonly (readonly [string, string, number, number])[] };
  readonly expected: readonly {
    readonly params: { readonly player: string; readonly reference?: string };
    readonly component?: string;
    readonly value: number;
    readonly decimals: number;
  }[];
}

const table = (name: string): League =>
  JSON.parse(readFileSync(new URL(`../published/${name}.json`, import.meta.url), 'utf8')) as League;

test('not connected: no abilities, and the undefeated and the winless are named', async () => {
  const { models, connected, groups, pairs } = await preferenceOn(
    arena([won('m1', 'm2', 'model_a'), won('m2', 'm3', 'model_a'), won('m3', 'm2', 'model_a')]),
  );
  expect(connected).toBe(false);
  expect(groups).toEqual({ undefeated: [['m1']], winless: [['m2', 'm3']], apart: [] });
  expect(models!.m1!.ability).toMatchObject({ value: null, why: 'not_connected' });
  expect(models!.m1!.winRate.value).toBe(1);
  expect(pairs).toHaveLength(2);
});

test('a table of comparisons tells what stood on the left; its sides are names, so they have no lengths', async () => {
  const rows = [
    'w1,apple,pear,apple',
    'w2,pear,apple,pear',
    'w3,pear,apple,apple',
    'w1,plum,pear,plum',
    'w2,pear,plum,pear',
  ];
  const { sides, firstPosition, models, lengths, ties } = await preferenceOn({
    'pairs.csv': ['worker,left,right,label', ...rows, ''].join('\n'),
  });
  // Sides are in the order of their names: apple and pear, pear and plum.
  expect([sides, ties]).toEqual([{ left: 3, right: 2 }, 0]);
  expect(firstPosition.value).toBe(4 / 5);
  expect(Object.keys(models!)).toEqual(['apple', 'pear', 'plum']);
  expect(models!.pear).toMatchObject({ games: 5, wins: 2, losses: 3 });
  expect(lengths).toMatchObject({ comparisons: 0, longerWon: { value: null, why: 'no_text' } });
});

test('chosen and rejected say nothing of places and, without columns, nothing of models', async () => {
  const lines = ['Longer one.', 'No.', 'Short'].map((chosen) =>
    JSON.stringify({ chosen, rejected: 'Middle.' }),
  );
  const { sides, firstPosition, models, noModels, lengths } = await preferenceOn({
    'pairs.jsonl': lines.join('\n'),
  });
  expect(sides).toEqual({ chosen: 3, rejected: 0 });
  expect(firstPosition).toMatchObject({ value: null, why: 'unknown_position' });
  expect([models, noModels]).toEqual([null, 'unknown_models']);
  expect(lengths).toMatchObject({ difference: { min: -4, max: 4, median: -2 }, longerWon: { value: 1 / 3 } });
});

test('models of the chosen and the rejected reply, by record and, where people are named, by judgement', async () => {
  const head = 'prompt,chosen,rejected,chosen-model,rejected-model';
  const rows = ['p1,Zebra.,Ant.,big,small', 'p2,Ant.,Zebra.,small,big', 'p3,Zebra!,Ant.,big,small'];
  const plain = await preferenceOn({ 'pairs.csv': [head, ...rows, ''].join('\n') });
  const named = await preferenceOn({
    'pairs.csv': [`${head},annotator`, ...rows.map((row) => `${row},ida`), ''].join('\n'),
  });
  for (const { models, pairs } of [plain, named]) {
    expect(models!.big).toMatchObject({ games: 3, wins: 2, losses: 1 });
    expect(pairs).toEqual([{ a: 'big', b: 'small', games: 3, aWins: 2, bWins: 1, ties: 0 }]);
  }
  expect(named.sides).toEqual({ left: 1, right: 2 });
});

test('the filter selects comparisons, and a selection of their own answers does not', async () => {
  const battles = [
    won('m1', 'm2', 'model_a', 'j1'),
    won('m1', 'm2', 'model_b', 'j2'),
    won('m2', 'm1', 'tie', 'j2'),
  ];
  expect(await preferenceOn(arena(battles), 'annotator=j2')).toMatchObject({ comparisons: 2, ties: 1 });
  expect(await preferenceOn(arena(battles), 'm.model_a=m2')).toMatchObject({ comparisons: 1, ties: 1 });
  expect(await preferenceOn(arena(battles), 'q.preference=a&only=1')).toMatchObject({ comparisons: 3 });
});

test('the settings make any question a comparison: its two sides are the answers that are no tie', async () => {
  const settings =
    'columns: { item: item, annotator: who, answers: { better: better }, metadata: [model_1, model_2, shown_first] }\nquestions: { better: { type: pairwise } }\n';
  const rows = [
    '1,ann,image_1,x,y,image_1',
    '2,ann,both_good,x,y,image_1',
    '3,ann,image_2,y,x,image_1',
    '4,ann,unsure,x,y,image_2',
  ];
  const { comparisons, ties, others, sides, firstPosition, models } = await preferenceOn({
    'dashboard.yml': settings,
    'answers.csv': ['item,who,better,model_1,model_2,shown_first', ...rows, ''].join('\n'),
  });
  expect({ comparisons, ties, others, sides }).toEqual({
    comparisons: 3,
    ties: 1,
    others: 1,
    sides: { image_1: 1, image_2: 1 },
  });
  expect(firstPosition.value).toBe(0.5);
  expect(models!.x).toMatchObject({ games: 3, wins: 2, ties: 1, losses: 0 });
});

test('where the answers do not name two sides they are counted, and nothing more is known', async () => {
  const figures = await preferenceOn({
    'dashboard.yml':
      'columns: { item: item, annotator: who, answers: { better: better } }\nquestions: { better: { type: pairwise } }\n',
    'answers.csv': 'item,who,better\n1,ann,red\n2,ann,green\n3,ann,blue\n4,ann,blue\n',
  });
  expect(figures).toMatchObject({
    comparisons: 4,
    ties: null,
    others: null,
    sides: { red: 1, green: 1, blue: 2 },
  });
  expect(figures.models).toBeNull();
});

test('a campaign without a comparison has no such figures', async () => {
  const document = await reportOn(folderOf({ 'answers.csv': 'item,annotator,label\n1,ann,yes\n1,bob,no\n' }));
  expect([document.preference, document.redTeam]).toEqual([null, null]);
});
