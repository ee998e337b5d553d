import { describe, expect, test } from 'vitest';
import { shareable } from '../../src/share/shareable.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import { readWhole } from '../formats/sources.ts';
import { cells, tableOf } from '../formats/summary.ts';
import { PUBLIC } from './sharing.ts';

async function published(files: Readonly<Record<string, string>>): Promise<Campaign> {
  const { campaign, settings } = await readWhole(files);
  return shareable(campaign, settings, PUBLIC);
}

const everything = (campaign: Campaign) =>
  JSON.stringify(campaign, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Float64Array)].map(String) : value,
  );

describe('what only equals a name stays', () => {
  test('tasks 1, 2, 3 of a tool whose people are called 1, 2, 3', async () => {
    const tasks = Array.from({ length: 8 }, (_, index) => ({
      id: index + 1,
      data: { text: `t${String(index)}` },
      annotations: [1, 2, 3].map((user) => ({
        id: 99 + 3 * index + user,
        completed_by: user,
        result: [
          {
            from_name: 's',
            to_name: 'text',
            type: 'choices',
            value: { choices: [(index + user) % 2 ? 'pos' : 'neg'] },
          },
        ],
      })),
    }));
    const out = await published({ 'p.json': JSON.stringify(tasks) });
    expect(cells(tableOf(out, 'record'), 'record_id')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(out.about.annotators).toHaveLength(3);
  });

  test('languages, labels and months of people called en, positive and May', async () => {
    const rows = ['en', 'positive', 'May'].flatMap((person, index) =>
      Array.from(
        { length: 6 },
        (_, item) =>
          `r${String(item)},${person},${(item + index) % 2 ? 'positive' : 'negative'},${item % 2 ? 'en' : 'de'},${item % 2 ? 'May' : 'June'}`,
      ),
    );
    const out = await published({
      'dashboard.yml':
        'description: "Read in May: positive or negative, in English (en)."\ncolumns: { item: item, annotator: annotator, answers: { tone: tone }, metadata: [lang, month] }\n',
      'a.csv': `item,annotator,tone,lang,month\n${rows.join('\n')}\n`,
    });
    expect(new Set(cells(tableOf(out, 'record_metadata'), 'lang'))).toEqual(new Set(['de', 'en']));
    expect(new Set(cells(tableOf(out, 'record_metadata'), 'month'))).toEqual(new Set(['June', 'May']));
    expect(out.about.questions[0]?.options.map(({ value }) => value)).toEqual(['negative', 'positive']);
    expect(out.about.description).toBe('Read in May: positive or negative, in English (en).');
  });

  test('a question that is called as its file', async () => {
    const rows = Array.from({ length: 6 }, (_, item) =>
      ['anna', 'bert'].map((person) => `r${String(item)},${person},${String(item % 2)}`),
    ).flat();
    const out = await published({
      'dashboard.yml': 'columns: { item: item, annotator: annotator, answers: { toxicity: toxicity } }\n',
      'toxicity.csv': `item,annotator,toxicity\n${rows.join('\n')}\n`,
    });
    expect(out.about.questions.map(({ name, title }) => [name, title])).toEqual([['toxicity', 'toxicity']]);
    expect(out.about.files.map(({ path }) => path)).toEqual(['File 1']);
  });
});

test.each([
  ['composed otherwise', 'Asked by Rene\u0301e Dubra\u0301s.'],
  ['in capitals', 'ASKED BY RENÉE DUBRÁS.'],
  ['without accents', 'Asked by Renee Dubras.'],
  ['turned', 'Asked by Dubrás, Renée.'],
  ['one long part of it', 'Asked by Dubrás.'],
  ['as an address', 'Asked by renee.dubras@example.org.'],
  ['as an encoded address', 'Asked by renee.dubras%40example.org.'],
  ['of a long s', 'Asked by STRASSENBAHN-MAIER.'],
  ['of a dotted I', 'Asked by ILKAY ERSOY.'],
])('a name is found in descriptions, titles, events and definitions: %s', async (_, text) => {
  const out = await published({
    'dashboard.yml': `description: ${JSON.stringify(text)}
guidelines: ${JSON.stringify(text)}
title: ${JSON.stringify(text)}
events: [{ date: 2026-02-01, title: ${JSON.stringify(text)} }]
questions: { label: { labels: { x: ${JSON.stringify(text)} } } }
annotators:
  renee.dubras@example.org: { name: Renée Dubrás }
  p2: { name: Straßenbahn-Maier }
  p3: { name: İlkay Ersoy }
`,
    'a.csv': 'item,annotator,label\n1,renee.dubras@example.org,x\n1,p2,y\n1,p3,x\n',
  });
  const said = everything(out).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  for (const part of ['dubras', 'strassenbahn', 'maier', 'ilkay', 'ersoy'])
    expect([part, said.includes(part)]).toEqual([part, false]);
  expect(out.about.description).toMatch(/^asked by annotator-\d\.$/i);
  expect(out.about.questions[0]?.options[0]?.definition).toMatch(/^asked by annotator-\d\.$/i);
});

test('what lay beside the export, and what remarks quote, is nowhere in what is published', async () => {
  const { campaign, settings } = await readWhole({
    'a.csv': 'item,annotator,label,sekretcolumn\n1,anna,x,q\n1,bert,y,q\n2,anna,"broken,q\n',
    'people.csv': 'Jane Roeplant,jane.roe@plantedmail.example,+34 600 123 123\n',
    'keys.jsonl': '{"jane.roe@plantedmail.example":1,"john.doeplant":2}\n',
    'clients/acmeplant.json': '{"a":',
  });
  const words = (read: Campaign) => JSON.stringify(read.about.problems).toLowerCase();
  const planted = ['roeplant', 'plantedmail', '600 123', 'doeplant', 'acmeplant', 'people.csv'];
  expect(planted.filter((text) => words(campaign).includes(text)).length).toBeGreaterThan(3);
  for (const annotators of ['name', 'pseudonym', 'hide'] as const) {
    const out = shareable(campaign, { ...settings, share: { annotators } }, PUBLIC);
    const said = everything(out).toLowerCase();
    expect(planted.filter((text) => said.includes(text))).toEqual([]);
  }
});
