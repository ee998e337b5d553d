import { expect, test } from 'vitest';
import { readWhole } from './sources.ts';

test('fields of two owners with one name stay apart: the second is called after its owner too', async () => {
  const { campaign } = await readWhole({
    'dashboard.yml':
      'columns:\n  item: item\n  annotator: annotator\n  answers: { label: label }\n  submission_metadata: [lang]\nfiles:\n  - path: answers.csv\n  - { path: items.csv, holds: records }\n',
    'answers.csv': 'item,annotator,label,lang\na,ann,x,en\nb,ann,y,de\n',
    'items.csv': 'item,lang\na,fr\nb,es\n',
  });
  expect(campaign.about.metadata.map(({ owner, name }) => [owner, name])).toEqual([
    ['record', 'lang'],
    ['submission', 'lang (submission)'],
  ]);
});
