import { beforeAll, expect, test } from 'vitest';
import { check } from '../../src/report/require.ts';
import { holds, readRequirement } from '../../src/report/requirement.ts';
import type { Report } from '../../src/report/types.ts';
import { folderOf, reportOn } from './campaigns.ts';

let document: Report;

beforeAll(async () => {
  const header = 'item,annotator,"a.b",a,"a.alpha"';
  const rows = [1, 2, 3].flatMap((item) =>
    ['ann', 'bob'].map((person) =>
      [item, person, item === 3 ? person : 'x', `y${String(item)}`, 'z'].join(','),
    ),
  );
  document = await reportOn(
    folderOf({
      'dashboard.yml':
        'columns: { item: item, annotator: annotator, answers: { a.b: a.b, a: a, a.alpha: a.alpha } }\nquestions: { a: { type: label }, a.b: { type: label }, a.alpha: { type: label } }\n',
      'answers.csv': [header, ...rows].join('\n'),
    }),
  );
});

const verdict = (text: string) => check(document, readRequirement(text)!);

test('a requirement is a path, a comparison and a number', () => {
  expect(readRequirement('toxicity.alpha >= 0.6')).toEqual({
    text: 'toxicity.alpha >= 0.6',
    path: 'toxicity.alpha',
    comparison: '>=',
    bound: 0.6,
  });
  expect(readRequirement('a>=b.answers<1e3')).toMatchObject({
    path: 'a>=b.answers',
    comparison: '<',
    bound: 1000,
  });
  expect(['alpha', 'alpha>=', 'alpha>=high', 'alpha=>1.2.3'].map(readRequirement)).toEqual(
    Array(4).fill(null),
  );
});

test('each comparison means what it says, and nothing holds for what cannot be known', () => {
  const results = ['>=', '<=', '>', '<', '='].map((mark) => {
    const requirement = readRequirement(`x${mark}2`)!;
    return [1, 2, 3, null].map((value) => holds(value, requirement));
  });
  expect(results).toEqual([
    [false, true, true, false],
    [true, true, false, false],
    [false, false, true, false],
    [true, false, false, false],
    [false, true, false, false],
  ]);
});

test.each([
  'campaign.records=3',
  'campaign.submissions.submitted>=6',
  'a.alpha.answers=6',
  'a.b.answers=6',
  'a.b.values.x=4',
  'a.b.agreement.percent.items>0.66',
  'a.b.agreement.percent.items.value>0.66',
  'a.b.agreement.annotators=2',
  'a.b.alpha<1',
  'a.b.agreement.krippendorffAlpha.nominal.value<1',
])('%s holds', (text) => {
  expect(verdict(text)).toEqual({ kind: 'met' });
});

test('a figure that is too low is told with its value', () => {
  expect(verdict('campaign.records>=1000')).toEqual({
    kind: 'unmet',
    message: 'The requirement "campaign.records>=1000" does not hold: campaign.records is 3.',
  });
});

test('a null fails and says why', () => {
  expect(verdict('a.b.agreement.krippendorffAlpha.nominal.low>=0')).toMatchObject({ kind: 'unmet' });
  expect(verdict('a.alpha.alpha>=0')).toEqual({
    kind: 'unmet',
    message:
      'The requirement "a.alpha.alpha>=0" does not hold: a.alpha.alpha cannot be known (no_variation).',
  });
  expect(verdict('a.agreement.weighted.linear.fleissKappa>=0')).toMatchObject({ kind: 'unmet' });
});

test('a path that is not there is told with the nearest one', () => {
  expect(verdict('campaign.recods>=1')).toEqual({
    kind: 'wrong',
    message:
      'The report has no figure "campaign.recods", which "campaign.recods>=1" requires. Did you mean "campaign.records"?',
  });
  expect(verdict('campain.records>=1')).toMatchObject({ kind: 'wrong' });
  expect(verdict('campaign.submissions>=1')).toEqual({
    kind: 'wrong',
    message:
      '"campaign.submissions" in "campaign.submissions>=1" is not a number. Did you mean "campaign.submissions.submitted"?',
  });
  expect(verdict('a.b.type>=1')).toMatchObject({ kind: 'wrong' });
});

test('comparisons and red-team attempts can be required, by question and by name', async () => {
  const pairs = await reportOn(
    folderOf({
      'battles.csv':
        'id,model_a,model_b,response_a,response_b,winner\n1,m.1,m2,Yes.,No.,model_a\n2,m.1,m2,Yes.,No.,model_b\n3,m2,m.1,No.,Yes.,tie\n',
    }),
  );
  const kindOf = (text: string) => check(pairs, readRequirement(text)!).kind;
  expect(kindOf('preference.preference.comparisons=3')).toBe('met');
  expect(kindOf('preference.preference.lengths.longerWon>=0.5')).toBe('met');
  expect(kindOf('preference.preference.models.m.1.winRate=0.5')).toBe('met');
  expect(kindOf('preference.preference.firstPosition.low>=0.4')).toBe('unmet');
  // The question of that name stays what it is.
  expect(kindOf('preference.answers=3')).toBe('met');
  expect(kindOf('preference.answres=3')).toBe('wrong');
  expect(kindOf('redTeam.attempts>=1')).toBe('unmet');
  expect(verdict('redTeam.success.low>=1')).toMatchObject({ kind: 'unmet' });
});
