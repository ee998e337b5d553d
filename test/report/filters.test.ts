import { beforeAll, expect, test } from 'vitest';
import { questionOf, reportOn, smallCampaign } from './campaigns.ts';

let folder: string;

beforeAll(() => {
  folder = smallCampaign();
});

const filtered = (fragment: string) => reportOn(folder, { fragment });

test('annotator: only that person counts, and nobody is left to agree with', async () => {
  const document = await filtered('annotator=ann');
  expect(document.annotators.map(({ id }) => id)).toEqual(['ann']);
  expect(document.campaign.submissions).toEqual({ submitted: 4, draft: 1, discarded: 0, unknown: 0 });
  expect(questionOf(document, 'label').agreement).toMatchObject({
    items: 0,
    percent: { items: { value: null, why: 'no_item_with_two_ratings' } },
  });
});

test('exclusion: everybody but these people', async () => {
  const document = await filtered('-annotator=ann,cid');
  expect(document.annotators.map(({ id }) => id)).toEqual(['bob']);
});

test('period: days of the campaign, both included; answers without a time are outside', async () => {
  const { campaign } = await filtered('from=2026-02-02&to=2026-02-03');
  expect(campaign.submissions).toEqual({ submitted: 3, draft: 1, discarded: 1, unknown: 0 });
  expect([campaign.first, campaign.last]).toEqual(['2026-02-02T10:00:00.000Z', '2026-02-03T10:00:00.000Z']);
});

test('status: what is selected counts in place of what counts otherwise', async () => {
  const document = await filtered('status=draft');
  expect(document.campaign.submissions).toEqual({ submitted: 0, draft: 1, discarded: 0, unknown: 0 });
  expect(questionOf(document, 'label').values).toEqual({ a: 1, b: 0, c: 0 });
});

test('answer: all answers of its records stay, and agreement on its own question does not change', async () => {
  const all = await filtered('');
  const document = await filtered('q.label=b');
  expect(document.campaign.records).toBe(3);
  expect(questionOf(document, 'label').values).toEqual({ a: 2, b: 4, c: 0 });
  expect(questionOf(document, 'label').agreement).toEqual(questionOf(all, 'label').agreement);
  expect(questionOf(document, 'label/groups').agreement).toEqual(questionOf(all, 'label/groups').agreement);
  expect(questionOf(document, 'stars').agreement?.items).toBe(2);
});

test('answer in a range of numbers', async () => {
  const { campaign } = await filtered('q.stars=4..5');
  expect(campaign.records).toBe(2);
});

test('only: other answers go, and agreement on the chosen question goes with them', async () => {
  const document = await filtered('q.label=b&only=1');
  expect(questionOf(document, 'label').values).toEqual({ a: 0, b: 4, c: 0 });
  expect(questionOf(document, 'label').agreement).toBeNull();
  expect(questionOf(document, 'label/groups').agreement).toBeNull();
  expect(questionOf(document, 'stars').agreement?.items).toBe(1);
});

test('metadata: terms, ranges and exclusion choose records; what is missing is not excluded', async () => {
  const records = async (fragment: string) => (await filtered(fragment)).campaign.records;
  expect(await records('m.lang=de')).toBe(2);
  expect(await records('m.length=20..60')).toBe(4);
  expect(await records('-m.lang=de')).toBe(5);
});

test('metadata of responses chooses responses', async () => {
  const { campaign } = await filtered('m.device=desk');
  expect(campaign.submissions.submitted).toBe(6);
});
