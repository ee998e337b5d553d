import { expect, test } from 'vitest';
import { seededRandom } from '../../src/stats/resampling/random.ts';
import { reportOn, ROWS, smallCampaign } from './campaigns.ts';

const DEMO = new URL('../../data/translation-quality', import.meta.url).pathname;

test('two runs with one seed give the same bytes, another seed other intervals and the same values', async () => {
  const one = await reportOn(DEMO, { bootstrap: 100 });
  expect(JSON.stringify(await reportOn(DEMO, { bootstrap: 100 }))).toBe(JSON.stringify(one));
  const other = await reportOn(DEMO, { bootstrap: 100, seed: 2 });
  const alpha = (document: typeof one) => document.questions[0]!.agreement!.krippendorffAlpha.nominal!;
  expect(alpha(other).value).toBe(alpha(one).value);
  expect(alpha(other).low).not.toBe(alpha(one).low);
});

test('the order of rows does not matter', async () => {
  const one = await reportOn(smallCampaign());
  const random = seededRandom(3);
  for (let round = 0; round < 5; round++) {
    const key = new Map(ROWS.map((row) => [row, random()]));
    const shuffled = ROWS.toSorted((a, b) => key.get(a)! - key.get(b)!);
    expect(await reportOn(smallCampaign(shuffled))).toEqual(one);
  }
});
