import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sharegptCampaign } from '../../tools/demos/sharegpt-campaign.ts';
import { translationQuality } from '../../tools/demos/translation-quality.ts';
import { storedFiles, storedSize } from './stored.ts';

const DEMOS = [
  ['translation-quality', translationQuality, 200_000],
  ['sharegpt-campaign', sharegptCampaign, 1_200_000],
] as const;

describe.each(DEMOS)('%s', (folder, generate, limit) => {
  test('is what its generator writes, twice the same', () => {
    const files = generate();
    expect(storedFiles(folder)).toEqual(files);
    expect(generate()).toEqual(files);
  });

  test('says that it is simulated', () => {
    expect(parse(storedFiles(folder)['dashboard.yml']!)).toMatchObject({
      simulated: true,
      description: expect.stringContaining('Simulated') as string,
    });
  });

  test('stays small', () => {
    expect(storedSize(folder)).toBeLessThan(limit);
  });
});
