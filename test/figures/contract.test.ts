import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { h } from '../../src/chart/markup.ts';
import { askAll } from '../../src/engine/ask.ts';
import { sql } from '../../src/sql/sql.ts';
import { FIGURES } from '../../src/figures/index.ts';
import type { About } from '../../src/model/campaign.ts';
import { withSelection, type Field, type Filter } from '../../src/model/filter.ts';
import {
  askOf,
  dataOf,
  figuresIn,
  loaded,
  pictureOf,
  ROUGH,
  saidBy,
  type NamedFigure,
  type Loaded,
} from '../measures/figures.ts';
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
  expect(h).toBeTypeOf('function');
});

test('ids are unique and fit an address', () => {
  const ids = FIGURES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

/** A campaign, its rows in another order, and the filters that fit it; the engines start when they are first asked. */
interface Case {
  readonly name: string;
  readonly about: About;
  readonly filters: readonly (readonly [name: string, filter: Filter])[];
  campaign(): Promise<Loaded>;
  shuffled(): Promise<Loaded>;
}

const open: Promise<Loaded>[] = [];
function once(make: () => Promise<Loaded>): () => Promise<Loaded> {
  let started: Promise<Loaded> | null = null;
  return () => {
    if (started === null) open.push((started = make()));
    return started;
  };
}

const CASES = Object.entries(ODD).map(([name, make]): Case => {
  const given = make();
  const { about } = campaignOf(given);
  return {
    name,
    about,
    filters: Object.entries(filtersFor(about)),
    campaign: once(() => loaded(given)),
    shuffled: once(() => loaded(shuffled(given, 7))),
  };
});

afterAll(async () => {
  for (const started of open) await (await started).engine.close();
});

test.each(CASES)('$name: parameters are told apart by their keys', ({ about }) => {
  const names = figuresIn(about).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('marks of many figures select', () => {
  expect(FIGURES.filter(({ selects }) => selects).length).toBeGreaterThan(5);
});

describe.each(FIGURES)('$id', ({ id }) => {
  /** The figures of this id in every campaign, those that can be drawn or all. */
  const places = (which: 'drawable' | 'all') =>
    CASES.flatMap((one) =>
      figuresIn(one.about)
        .filter(({ figure }) => figure.id === id)
        .filter(({ figure, param }) => which === 'all' || figure.measure.needs(one.about, param) === null)
        .map((shown) => ({ ...one, shown, place: `${shown.name}, ${one.name}` })),
    );

  test('can be drawn somewhere, and says why in words where it cannot', () => {
    expect(places('drawable').length).toBeGreaterThan(0);
    for (const { shown, about } of places('all')) {
      const reason = shown.figure.measure.needs(about, shown.param);
      if (reason === null) continue;
      expect(reason.title).not.toBe('');
      expect(reason.missing).toMatch(/^\p{Lu}.{20,}\.$/su);
    }
  });

  test('every query binds, and every column of its result is text, number or boolean', async () => {
    const odd: string[] = [];
    for (const { shown, about, filters, campaign, place } of places('all')) {
      const { engine } = await campaign();
      for (const [filtered, filter] of filters)
        for (const [query, text] of Object.entries(shown.figure.measure.query(askOf(shown, about, filter))))
          for (const { column_name, column_type } of await engine.query(
            sql`SELECT column_name, column_type FROM (DESCRIBE ${text})`,
          ))
            if (!PLAIN.includes(String(column_type)))
              odd.push(`${place}, ${filtered}, ${query}: ${String(column_name)} ${String(column_type)}`);
    }
    expect(odd).toEqual([]);
  });

  test('under every filter it has words, a whole table and a picture without holes, in whatever order the rows are', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const odd: string[] = [];
    for (const { shown, about, filters, campaign, shuffled: other, place } of places('drawable')) {
      const { measure } = shown.figure;
      const param = measure.each?.((await other()).about).find(({ key }) => key === shown.param?.key) ?? null;
      for (const [filtered, filter] of filters) {
        const ask = askOf(shown, about, filter);
        const data = await dataOf(shown, ask, await campaign(), ROUGH);
        const said = saidBy(shown, data, ask);
        odd.push(
          ...faultsOf(shown, said, pictureOf(shown, data, ask, 640)).map(
            (what) => `${place}, ${filtered}: ${what}`,
          ),
        );
        const askOther = askOf({ ...shown, param }, (await other()).about, filter);
        const saidOther = saidBy(shown, await dataOf(shown, askOther, await other(), ROUGH), askOther);
        expect(saidOther, `${place}, ${filtered}, rows in another order`).toEqual(said);
      }
    }
    expect(odd).toEqual([]);
    expect(warn.mock.calls).toEqual([]);
    warn.mockRestore();
  });

  test('the same data in two runs give the same words and pictures, the intervals included', async () => {
    expect.hasAssertions();
    for (const { shown, about, filters, campaign, place } of places('drawable')) {
      const ask = askOf(shown, about, filters.at(-1)![1]);
      const first = await dataOf(shown, ask, await campaign(), ROUGH);
      const second = await dataOf(shown, ask, await campaign(), ROUGH);
      expect(saidBy(shown, first, ask), place).toEqual(saidBy(shown, second, ask));
      expect(pictureOf(shown, first, ask, 360) === pictureOf(shown, second, ask, 360), place).toBe(true);
    }
  });

  test('is not changed by its own selection', async () => {
    expect.hasAssertions();
    for (const { shown, about, filters, campaign, place } of places('drawable')) {
      const { figure, param } = shown;
      const base = filters.find(([name]) => name === 'drafts too')![1];
      const field = figure.selects?.({ about, param }) ?? null;
      const { engine } = await campaign();
      const rows = (filter: Filter) => {
        const asked = askOf(shown, about, filter);
        return askAll(engine, { ...figure.measure.query(asked), ...figure.measure.arrays?.(asked) });
      };
      const selected = field === null ? base : ownSelection(base, field, about);
      expect(await rows(selected), place).toEqual(await rows(base));
    }
  });
});

/** What is wrong with what a figure says and shows. */
function faultsOf(
  { figure }: Pick<NamedFigure, 'figure'>,
  { title, sentence, note, table }: ReturnType<typeof saidBy>,
  picture: string | null,
): readonly string[] {
  const headings = table.columns.map((column) => column.title);
  const cells = table.rows.flat();
  return [
    ...[title, sentence, note, figure.definition, picture ?? '', ...headings]
      .filter((text) => UNSAID.test(text))
      .map((text) => `says ${UNSAID.exec(text)![0]}`),
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
}

/** A filter with something selected on a figure's own field. */
function ownSelection(base: Filter, field: Field, about: About): Filter {
  const terms = (...chosen: readonly string[]) => ({ kind: 'terms', terms: chosen, exclude: false }) as const;
  switch (field.kind) {
    case 'period':
      return { ...base, from: '2026-02-05', to: '2026-02-05' };
    case 'question':
      return withSelection(base, field, terms('', 'happy', '1'));
    case 'metadata':
      return withSelection(base, field, terms('en'));
    default:
      return withSelection(base, field, terms(about.annotators[0]?.id ?? 'x'));
  }
}
