import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { element } from '../../src/chart/card.ts';
import { askAll } from '../../src/engine/ask.ts';
import { sql } from '../../src/sql/sql.ts';
import { FIGURES } from '../../src/figures/index.ts';
import { askOf, dataOf, figuresIn, loaded, pictureOf, saidBy, type Loaded } from '../measures/figures.ts';
import { filtersFor } from '../measures/filters.ts';
import { campaignOf } from '../measures/given.ts';
import { shuffled } from '../measures/made-up.ts';
import { ODD } from '../measures/odd-campaigns.ts';

const UNSAID = /\b(NaN|undefined|-?Infinity|null|\[object)\b/;
const PLAIN = ['VARCHAR', 'INTEGER', 'DOUBLE', 'BOOLEAN'];

/** Elements in a picture that drawing does not make: markup of the data that became markup of the page. */
function foreignIn(picture: string): readonly string[] {
  const { document } = parseHTML(`<html><body>${picture}</body></html>`) as unknown as { document: Document };
  return [...document.querySelectorAll('img, script, b')].map(
    ({ tagName }) => `has the element ${tagName} in its picture`,
  );
}

test('the document of a page is not needed to draw: it is handed in', () => {
  expect(typeof document).toBe('undefined');
  expect(element).toBeTypeOf('function');
});

test('ids are unique and fit an address', () => {
  const ids = FIGURES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

describe.each(Object.entries(ODD))('%s', (_, make) => {
  const given = make();
  const { about } = campaignOf(given);
  const filters = Object.entries(filtersFor(about));
  const figures = figuresIn(about);
  const drawable = figures.filter(({ view, param }) => view.measure.needs(about, param) === null);
  let campaign: Loaded;
  let other: Loaded;

  beforeAll(async () => {
    campaign = await loaded(given);
    other = await loaded(shuffled(given, 7));
  });
  afterAll(async () => {
    await campaign.engine.close();
    await other.engine.close();
  });

  test('the parameters of a view are told apart by their keys', () => {
    const names = figures.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('a figure that cannot be drawn says why, in words', () => {
    const reasons = figures
      .map(({ view, param }) => view.measure.needs(about, param))
      .filter((reason) => reason !== null);
    for (const { title, missing } of reasons) {
      expect(title).not.toBe('');
      expect(missing).toMatch(/^\p{Lu}.{20,}\.$/su);
    }
    expect(reasons).toHaveLength(figures.length - drawable.length);
  });

  test('every query binds, and every column of its result is text, number or boolean', async () => {
    const odd: string[] = [];
    for (const figure of figures)
      for (const [filtered, filter] of filters)
        for (const [query, text] of Object.entries(figure.view.measure.query(askOf(figure, about, filter))))
          for (const { column_name, column_type } of await campaign.engine.query(
            sql`SELECT column_name, column_type FROM (DESCRIBE ${text})`,
          ))
            if (!PLAIN.includes(String(column_type)))
              odd.push(
                `${figure.name}, ${filtered}, ${query}: ${String(column_name)} ${String(column_type)}`,
              );
    expect(odd).toEqual([]);
  });

  test('under every filter a figure has words, a whole table and a picture without holes', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const odd: string[] = [];
    for (const figure of drawable)
      for (const [filtered, filter] of filters) {
        const ask = askOf(figure, about, filter);
        const data = await dataOf(figure, ask, campaign);
        const { title, sentence, note, table } = saidBy(figure, data, ask);
        const picture = pictureOf(figure, data, ask, 640);
        const texts = [
          title,
          sentence,
          note,
          figure.view.definition,
          picture ?? '',
          ...table.columns.map((column) => column.title),
        ];
        const cells = table.rows.flat();
        const wrong = [
          ...texts.filter((text) => UNSAID.test(text)).map((text) => `says ${UNSAID.exec(text)![0]}`),
          ...[title, sentence, note].filter((text) => text.trim() === '').map(() => 'says nothing'),
          ...table.rows.filter((row) => row.length !== table.columns.length).map(() => 'has a ragged table'),
          ...cells
            .filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))
            .map((cell) => `has a cell ${String(cell)}`),
          ...cells
            .filter((cell) => cell === undefined || (typeof cell === 'string' && UNSAID.test(cell)))
            .map((cell) => `has a cell ${String(cell)}`),
          ...table.rows
            .flatMap((row) =>
              row.filter((cell, at) => typeof cell === 'string' && table.columns[at]?.numeric === true),
            )
            .map((cell) => `has a text in a column of numbers: ${String(cell)}`),
          ...(picture !== null && /<style|\sstyle=|⚠/.test(picture)
            ? ['has a style or a warning in its picture']
            : []),
          ...(picture !== null && /<(img|script|b)\b/i.test(picture) ? foreignIn(picture) : []),
        ];
        odd.push(...wrong.map((what) => `${figure.name}, ${filtered}: ${what}`));
      }
    expect(odd).toEqual([]);
    expect(warn.mock.calls).toEqual([]);
    warn.mockRestore();
  }, 300_000);

  test('the same data in two runs give the same words and pictures, the intervals included', async () => {
    for (const figure of drawable) {
      const ask = askOf(figure, about, filters.at(-1)![1]);
      const [one, two] = [await dataOf(figure, ask, campaign), await dataOf(figure, ask, campaign)];
      expect(saidBy(figure, one, ask), figure.name).toEqual(saidBy(figure, two, ask));
      expect(pictureOf(figure, one, ask, 360) === pictureOf(figure, two, ask, 360), figure.name).toBe(true);
    }
    expect(drawable.length).toBeLessThanOrEqual(figures.length);
  });

  test('the order of rows in the files does not matter', async () => {
    for (const figure of drawable)
      for (const [filtered, filter] of filters) {
        const param = figure.view.measure.each?.(other.about).find(({ key }) => key === figure.param?.key) ?? null;
        const [ask, askOther] = [
          askOf(figure, about, filter),
          askOf({ ...figure, param }, other.about, filter),
        ];
        const said = saidBy(figure, await dataOf(figure, ask, campaign), ask);
        const saidOther = saidBy(figure, await dataOf(figure, askOther, other), askOther);
        expect(saidOther, `${figure.name}, ${filtered}`).toEqual(said);
      }
    expect(about.submissions).toBe(other.about.submissions);
  }, 300_000);

  test('a figure is not changed by its own selection', async () => {
    for (const figure of drawable) {
      const { view, param } = figure;
      const field = view.selects?.({ about, param });
      if (!field) continue;
      const own = field.kind === 'period' ? { from: '2026-02-05', to: '2026-02-05' } : {};
      const base = filters.find(([name]) => name === 'drafts too')![1];
      const selected =
        field.kind === 'period'
          ? { ...base, ...own }
          : field.kind === 'question'
            ? {
                ...base,
                questions: {
                  [field.name]: { kind: 'terms', terms: ['', 'happy', '1'], exclude: false } as const,
                },
              }
            : field.kind === 'metadata'
              ? {
                  ...base,
                  metadata: { [field.name]: { kind: 'terms', terms: ['en'], exclude: false } as const },
                }
              : {
                  ...base,
                  annotator: {
                    kind: 'terms',
                    terms: [about.annotators[0]?.id ?? 'x'],
                    exclude: false,
                  } as const,
                };
      const rows = (filter: typeof base) => {
        const asked = askOf(figure, about, filter);
        return askAll(campaign.engine, { ...view.measure.query(asked), ...view.measure.arrays?.(asked) });
      };
      expect(await rows(selected), figure.name).toEqual(await rows(base));
    }
    expect(FIGURES.filter(({ selects }) => selects).length).toBeGreaterThan(5);
  });
});
