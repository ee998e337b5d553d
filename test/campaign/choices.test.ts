import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourcesAt } from '../../src/engine/files.ts';
import { dashboardFolder, settingsText } from '../../src/campaign/dashboard-folder.ts';
import { readCampaign, type ReadResult } from '../../src/campaign/read.ts';
import { columnSettings, withQuestion } from '../../src/model/choices.ts';
import { mergeSettings } from '../../src/model/merge-settings.ts';
import { parseSettings } from '../../src/model/parse-settings.ts';
import type { Settings } from '../../src/model/settings.ts';
import { fixtures } from '../formats/fixtures.ts';
import { source } from '../formats/sources.ts';
import { summaryOf } from '../formats/summary.ts';

/** All but the remarks: with the columns named nothing is guessed any more. */
const data = (result: ReadResult) => ({ ...summaryOf(result), problems: null });

// Settings drop a key named __proto__, so a question of that name cannot be named by them.
const TABLES = fixtures().filter(
  ({ format, name, isFolder }) =>
    format === 'long-table' && !isFolder && !['header-only', 'odd-names'].includes(name),
);

describe('the columns block that the page makes of what it believes', () => {
  test.each(TABLES.map(({ name, path }) => [name, path]))('%s gives the same data', async (_, path) => {
    const sources = await sourcesAt(path);
    const believed = await readCampaign(sources);
    expect(believed.tables).toMatchObject([{ format: 'Table with one row per answer' }]);
    const { columns } = believed.tables[0]!;
    const settings = { ...believed.settings, columns: columnSettings(columns) };
    const written = parseSettings(settingsText(settings), 'dashboard.yml');
    expect(written.problems).toEqual([]);
    const named = await readCampaign(sources, { settings: written.settings ?? {} });
    expect(data(named)).toEqual(data(believed));
    for (const { name, why } of columns) expect(why, name).toMatch(/^[A-Z].*\.$/);
  });

  test('an answer is split as the page says, and empty cells mean what was set', () => {
    const before = { answers: { tags: { column: 'tag', separator: '|', empty: 'answer' as const } } };
    expect(
      columnSettings(
        [
          { name: 'id', holds: 'item', question: null, separator: null, why: '' },
          { name: 'tag', holds: 'answer', question: 'topics', separator: ';', why: '' },
        ],
        before,
      ),
    ).toEqual({ item: 'id', answers: { topics: { column: 'tag', separator: ';', empty: 'answer' } } });
  });
});

describe('choices', () => {
  test('a question is changed without touching another, and what is undefined goes', () => {
    const before: Settings = { title: 'T', questions: { a: { type: 'label', groups: { x: ['1'] } }, b: {} } };
    expect(withQuestion(before, 'a', { groups: undefined, level: 'ordinal' })).toEqual({
      title: 'T',
      questions: { b: {}, a: { type: 'label', level: 'ordinal' } },
    });
    expect(withQuestion({}, '__proto__', { level: 'nominal' }).questions).toHaveProperty(['__proto__'], {
      level: 'nominal',
    });
  });

  test('one setting is put over another key by key, and lists are replaced', () => {
    expect(
      mergeSettings(
        { annotators: { a: { name: 'A' } }, counted: ['submitted'] },
        { annotators: { a: { group: 'g' }, b: { same_as: 'a' } }, counted: ['draft'] },
      ),
    ).toEqual({ annotators: { a: { name: 'A', group: 'g' }, b: { same_as: 'a' } }, counted: ['draft'] });
  });
});

describe('a dashboard folder', () => {
  test('keeps the folder that was dropped, and file settings go by paths in it', () => {
    const { name, places, settings } = dashboardFolder(
      ['Project A/x/anna.csv', 'Project A/dashboard.yml', 'Project A/items.csv'],
      { title: 'A title', files: [{ path: 'Project A/x/anna.csv', annotator: 'anna' }] },
    );
    expect(name).toBe('project-a');
    expect([...places]).toEqual([
      ['Project A/x/anna.csv', 'x/anna.csv'],
      ['Project A/items.csv', 'items.csv'],
    ]);
    expect(parseSettings(settings, 'dashboard.yml').settings?.files).toEqual([
      { path: 'x/anna.csv', annotator: 'anna' },
    ]);
  });

  test('single files go into a folder named after the title', () => {
    expect(dashboardFolder(['a.csv', 'b.csv'], { title: 'Größe & Co.csv' })).toMatchObject({
      name: 'gro-e-co',
      places: new Map([
        ['a.csv', 'a.csv'],
        ['b.csv', 'b.csv'],
      ]),
    });
  });

  test('any text comes through the settings file as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, label) => {
        // No settings can name it: a key of that name is dropped by every parser that is safe.
        fc.pre(label !== '__proto__');
        const settings: Settings = {
          title,
          questions: { q: { missing: [label], merge: { [label]: ['x'] } } },
        };
        expect(parseSettings(settingsText(settings), 'dashboard.yml').settings).toEqual(settings);
      }),
    );
  });

  test('settings chosen in the page take the place of those among the files', async () => {
    const files = [
      source('dashboard.yml', 'title: From the file'),
      source('a.csv', 'item,annotator,label\n1,a,x\n'),
    ];
    expect((await readCampaign(files)).campaign?.about.title).toBe('From the file');
    const chosen = await readCampaign(files, { settings: { title: 'From the page' } });
    expect(chosen.campaign?.about.title).toBe('From the page');
  });
});
