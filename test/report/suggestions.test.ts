import { expect, test } from 'vitest';
import { folderOf, questionOf, reportOn } from './campaigns.ts';

const response = (user: string, value: string) => ({
  id: `${user}-${value}`,
  user_id: user,
  status: 'submitted',
  values: { label: { value } },
});

const record = (id: string, suggestion: string | null, responses: readonly unknown[]) => ({
  id,
  fields: { text: id },
  metadata: {},
  responses,
  suggestions: suggestion === null ? [] : [{ question_name: 'label', value: suggestion, agent: 'model' }],
});

const FOLDER = folderOf({
  'records.json': JSON.stringify([
    record('1', 'a', [response('ann', 'a'), response('bob', 'b')]),
    record('2', 'b', [response('ann', 'b'), response('bob', 'b')]),
    record('3', 'a', []),
    record('4', null, [response('ann', 'a')]),
  ]),
});

test('the kept rate is the share of responses to records with a suggestion that equal it, with a Wilson interval', async () => {
  const { suggestions } = questionOf(await reportOn(FOLDER), 'label');
  expect(suggestions?.records).toBe(3);
  expect(suggestions?.kept).toMatchObject({ value: 0.75, why: null });
  expect(suggestions?.kept?.low).toBeCloseTo(0.3006, 4);
  expect(suggestions?.kept?.high).toBeCloseTo(0.9544, 4);
});

test('under a filter that leaves no response the rate cannot be known', async () => {
  const { suggestions } = questionOf(await reportOn(FOLDER, { fragment: 'annotator=nobody' }), 'label');
  expect(suggestions?.kept).toEqual({ value: null, why: 'no_ratings', low: null, high: null, se: null });
});
