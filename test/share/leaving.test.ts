import { expect, test } from 'vitest';
import { keyedBy } from '../../src/build/salt.ts';
import type { Settings } from '../../src/model/settings.ts';
import { leaving } from '../../src/share/leaving.ts';
import { previewOf } from '../../src/share/preview.ts';
import { readWhole } from '../formats/sources.ts';

const FILES = {
  'dashboard.yml': `
columns:
  item: item
  annotator: worker
  answers: { mood: mood }
  submitted_at: at
  fields: [text]
  metadata: [domain, contact]
  annotator_metadata: [team]
`,
  'a.csv': `item,worker,mood,at,text,domain,contact,team
i1,jane.roe@mail.example,happy,2026-02-01T09:00:00Z,Thanks to Jane.Roe for this.,gardener,desk@mail.example,red
i1,gardener,calm,2026-02-01T10:00:00Z,Thanks to Jane.Roe for this.,gardener,desk@mail.example,red
i2,tom,calm,2026-02-02T10:00:00Z,Write to desk@mail.example.,law,desk@mail.example,blue
`,
};

async function sentences(share: Settings['share']) {
  const { campaign, settings } = await readWhole(FILES);
  return Object.fromEntries(
    leaving(previewOf(campaign, { ...settings, share }, keyedBy('a secret'))).map(({ what, sentence }) => [
      what,
      sentence,
    ]),
  );
}

test('with the default settings', async () => {
  expect(await sentences(undefined)).toMatchInlineSnapshot(`
    {
      "Ids of records": "2 ids, as in the export.",
      "Metadata": "3 fields. Values of “domain” are also the name of somebody; look whether they mean the person. Values of “contact” hold e-mail addresses.",
      "People": "3 people, as numbers. Their names and ids stay here.",
      "Remarks": "3 remarks stay here.",
      "Small groups": "“team” has values of fewer than 3 people. “smallest_group” under “share” folds them.",
      "Texts": "2 texts, as they are. 1 text may name somebody of the team. 1 text holds an e-mail address. “text: withhold” under “share” keeps texts here.",
      "Times": "The time of 3 responses, to the second.",
    }
  `);
});

test('with nobody and no texts', async () => {
  expect(await sentences({ annotators: 'hide', text: 'withhold' })).toMatchInlineSnapshot(`
    {
      "Ids of records": "2 ids, as in the export.",
      "Metadata": "2 fields; 1 stays here. Values of “domain” are also the name of somebody; look whether they mean the person. Values of “contact” hold e-mail addresses.",
      "People": "Nobody is told from anybody else. The names and ids of 3 people stay here.",
      "Remarks": "3 remarks stay here.",
      "Small groups": "People are not told apart.",
      "Texts": "2 texts stay here.",
      "Times": "The days of 3 responses; no time of day, no time spent.",
    }
  `);
});

test('with names', async () => {
  expect(await sentences({ annotators: 'name', smallest_group: 2 })).toMatchInlineSnapshot(`
    {
      "Ids of records": "2 ids, as in the export.",
      "Metadata": "3 fields. Values of “contact” hold e-mail addresses.",
      "People": "3 people, with their names and ids.",
      "Remarks": "3 remarks stay here.",
      "Small groups": "No group or attribute of people is of fewer than 3.",
      "Texts": "2 texts, as they are. 1 text holds an e-mail address. “text: withhold” under “share” keeps texts here.",
      "Times": "The time of 3 responses, to the second.",
    }
  `);
});

test('without rows', async () => {
  expect(await sentences({ rows: 'withhold' })).toMatchInlineSnapshot(`
    {
      "People": "3 people, as numbers. Their names and ids stay here.",
      "Rows": "None, and no texts and ids: finished figures only, which cannot be filtered. Counts from 1 to 4, and what would give them away, are left out.",
      "Small groups": "“team” has values of fewer than 3 people. “smallest_group” under “share” folds them.",
      "Times": "The days of 3 responses.",
    }
  `);
});
