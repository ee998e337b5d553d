import { expect, test } from 'vitest';
import { summary } from '../../src/report/summary.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { folderOf, reportOn } from './campaigns.ts';

const summaryOf = async (files: Readonly<Record<string, string>>) =>
  summary(await reportOn(folderOf(files)), readFragment('').filter);

test('a comparison has a line with ties, places and lengths, and one for its models', async () => {
  const rows = [
    ['m1', 'm2', 'model_a'],
    ['m1', 'm2', 'tie'],
  ].map(([a, b, winner]) => ({
    model_a: a,
    model_b: b,
    winner,
    conversation_a: [{ role: 'assistant', content: 'Longer.' }],
    conversation_b: [{ role: 'assistant', content: 'Short.' }],
  }));
  const text = await summaryOf({ 'battles.json': JSON.stringify(rows) });
  expect(text).toContain(
    'preference: 2 comparisons, 1 tie, shown first won 100.0 % (20.7 % to 100.0 %), longer one won 100.0 % (20.7 % to 100.0 %)\n  2 models compared\n',
  );
  const apart = await summaryOf({ 'battles.json': JSON.stringify(rows.slice(0, 1)) });
  expect(apart).toContain(
    '  2 models compared; comparisons do not connect them, so they have no abilities\n',
  );
});

test('red-team attempts have a line with people, the mean and how few made them', async () => {
  const attempts = Array.from({ length: 24 }, (_, at) =>
    JSON.stringify({ transcript: 'x', rating: at % 5, red_team_member_id: at % 12 }),
  );
  const text = await summaryOf({ 'attempts.jsonl': attempts.join('\n') });
  expect(text).toMatch(
    /\nRed team: 24 attempts by 12 members, 24 rated, mean success 1\.92 \(1\.\d\d to 2\.\d\d\), the ten busiest made 83\.3 %\n/,
  );
});
