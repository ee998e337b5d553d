import { expect, test } from 'vitest';
import { read } from '../formats/sources.ts';

const rows = (...statuses: readonly string[]) => ({
  'answers.csv': [
    'item,annotator,label,status',
    ...statuses.map((status, index) => `r${String(index)},ann,yes,${status}`),
    '',
  ].join('\n'),
});

/** Whether records without a counted response are among the records known. */
async function listsUnanswered(files: Readonly<Record<string, string>>): Promise<boolean> {
  const { campaign } = await read(files);
  return campaign!.about.listsUnanswered;
}

test('records that were all answered are "answered at least once"', async () => {
  expect(await listsUnanswered(rows('submitted', 'submitted'))).toBe(false);
});

test('a draft is no answer, nor is a record that was put aside', async () => {
  expect(await listsUnanswered(rows('draft', 'draft'))).toBe(true);
  expect(await listsUnanswered(rows('submitted', 'draft'))).toBe(true);
  expect(await listsUnanswered(rows('submitted', 'discarded'))).toBe(true);
});

test('where the settings count drafts, a draft is an answer', async () => {
  const settings = { 'dashboard.yml': 'counted: [submitted, draft]\n' };
  expect(await listsUnanswered({ ...rows('submitted', 'draft'), ...settings })).toBe(false);
});
