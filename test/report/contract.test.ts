import { expect, test } from 'vitest';
import { folderOf, reportOn, smallCampaign } from './campaigns.ts';
import { CONTRACT, differences } from './contract.ts';

test('the small campaign has every key of the contract and no other, with and without filters', async () => {
  const folder = smallCampaign();
  for (const fragment of [
    '',
    'annotator=ann',
    'annotator=nobody',
    'q.label=b&only=1',
    'from=2030-01-01',
    'status=draft',
  ])
    expect(differences(await reportOn(folder, { fragment }), CONTRACT)).toEqual([]);
});

test.each(['translation-quality', 'sharegpt-campaign'])('so has the demo %s', async (slug) => {
  const document = await reportOn(new URL(`../../data/${slug}`, import.meta.url).pathname);
  expect(differences(document, CONTRACT)).toEqual([]);
});

test.each([
  ['one row', 'item,annotator,label\n1,ann,yes\n'],
  ['no variation', 'item,annotator,label\n1,ann,yes\n1,bob,yes\n2,ann,yes\n2,bob,yes\n'],
  ['numbers', 'item,annotator,score\n1,ann,0.5\n1,bob,0.25\n2,ann,-1.5\n2,bob,3\n'],
])('so has a table with %s', async (_, table) => {
  const document = await reportOn(folderOf({ 'answers.csv': table }));
  expect(differences(document, CONTRACT)).toEqual([]);
  expect(document.campaign.title).toBeNull();
});

test('where nobody is named there is no agreement, and every row is another person', async () => {
  const document = await reportOn(
    folderOf({
      'dashboard.yml': 'columns: { item: text, answers: { label: label } }\n',
      'answers.csv': 'text,label\n1,yes\n1,no\n2,yes\n2,yes\n3,no\n',
    }),
  );
  expect(differences(document, CONTRACT)).toEqual([]);
  expect(document.campaign.responsesPerRecord).toEqual({ '0': 0, '1': 1, '2': 2 });
  expect([document.annotators, document.questions[0]?.agreement]).toEqual([[], null]);
});

test('names that mean something to a program are names like others', async () => {
  const table = 'item,annotator,label\n1,__proto__,constructor\n1,toString,__proto__\n2,toString,__proto__\n';
  const document = await reportOn(folderOf({ 'answers.csv': table }));
  expect(document.annotators.map(({ id }) => id)).toEqual(['__proto__', 'toString']);
  expect(Object.entries(document.questions[0]!.values!)).toEqual([
    ['__proto__', 2],
    ['constructor', 1],
  ]);
});

test('the check itself finds a missing key, an unknown one and a number that is none', async () => {
  const document = await reportOn(smallCampaign());
  const rest = Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'problems'));
  expect(differences({ ...rest, extra: 1 }, CONTRACT)).toEqual([
    '.problems is missing',
    '.extra is not known',
  ]);
  const campaign = { ...document.campaign, records: NaN };
  expect(differences({ ...document, campaign }, CONTRACT)).toEqual(['.campaign.records is no number']);
});
