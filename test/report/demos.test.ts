import { expect, test } from 'vitest';
import { questionOf, reportOn } from './campaigns.ts';

const demo = (slug: string) => reportOn(new URL(`../../data/${slug}`, import.meta.url).pathname);

test('translation quality: all records and responses, and agreement outside the check items', async () => {
  const document = await demo('translation-quality');
  expect(document.campaign).toMatchObject({
    records: 1040,
    annotators: 10,
    submissions: { submitted: 3120, draft: 0, discarded: 0, unknown: 0 },
    responsesPerRecord: { '0': 0, '3': 1040 },
  });
  const { agreement } = questionOf(document, 'severity');
  expect([agreement!.items, agreement!.headline]).toEqual([958, 'ordinal']);
  expect(agreement!.krippendorffAlpha.nominal!.value).toBeCloseTo(0.35555, 5);
  expect(agreement!.pairs).toHaveLength(20);
  expect(agreement!.icc).toBeNull();
  expect(questionOf(document, 'score').agreement!.perLabel).toEqual({});
});

test('the exchanges: six people in as many files, suggestions, drafts and a coarser scale', async () => {
  const document = await demo('sharegpt-campaign');
  expect(document.campaign).toMatchObject({ records: 1200, annotators: 6 });
  const { submissions, responsesPerRecord } = document.campaign;
  expect(submissions).toEqual({ submitted: 2104, draft: 154, discarded: 210, unknown: 0 });
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  expect(sum(Object.values(responsesPerRecord))).toBe(1200);
  expect(sum(document.annotators.map(({ submitted }) => submitted))).toBe(2104);
  expect(sum(Object.values(questionOf(document, 'prompt-intent').values!))).toBe(2104);
  expect(document.questions.map(({ name }) => name)).toContain('response-toxicity/groups');
});
