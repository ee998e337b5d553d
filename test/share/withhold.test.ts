import { expect, test } from 'vitest';
import { shareable } from '../../src/share/shareable.ts';
import { readWhole } from '../formats/sources.ts';
import { PUBLIC } from './sharing.ts';

const FILES = {
  'dashboard.yml': `
share: { text: withhold }
columns: { item: item, annotator: worker, answers: { mood: mood }, fields: [text], metadata: [source, domain] }
`,
  'a.csv': `item,worker,mood,text,source,domain
The robin sings in the tree.,anna,calm,The robin sings in the tree.,the ROBIN sings in the tree.,birds
Short,bert,calm,Short,Short,birds
`,
};

test('a withheld text that is also an id or metadata is withheld there too', async () => {
  const { campaign, settings } = await readWhole(FILES);
  const { about, tables } = shareable(campaign, settings, PUBLIC);
  const record = tables.find(({ name }) => name === 'record')!;
  expect(record.columns.record_id).toEqual({ type: 'text', data: ['record 1', 'Short'] });
  expect(about.metadata.map(({ name }) => name)).toEqual(['domain']);
  expect(tables.find(({ name }) => name === 'record_metadata')!.columns).not.toHaveProperty('source');
});
