import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAMPAIGN, TEXTS } from '../../src/engine/engine.ts';
import { loadNode, openNode } from '../../src/engine/node.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import type { Table } from '../../src/model/column.ts';
import { name, sql, Sql } from '../../src/sql/sql.ts';
import { facetQuery, facetsOf } from '../../src/measures/metadata/facets.ts';
import { orderQuery, pageQuery } from '../../src/measures/rows/records.ts';
import { summary } from '../../src/measures/summary.ts';
import { askOf, figuresIn } from '../measures/figures.ts';
import { filtersFor } from '../measures/filters.ts';
import { campaignOf } from '../measures/given.ts';
import { madeUp } from '../measures/made-up.ts';
import { ODD as ODD_CAMPAIGNS } from '../measures/odd-campaigns.ts';
import { countQueries } from './counts.ts';
import { EMPTY, ODD, ODD_QUERY, ODD_ROWS } from './odd-table.ts';
import type { Bench } from './page-entry.ts';
import { openPage, type EnginePage } from './page.ts';

let served: EnginePage;

beforeAll(async () => {
  served = await openPage();
});
afterAll(() => served.close());

type Database = typeof CAMPAIGN | typeof TEXTS;
const opened = () => served.page.evaluate(() => globalThis.bench.open());
const closed = (engine: number) =>
  served.page.evaluate((one) => {
    globalThis.bench.close(one);
  }, engine);
const ask = (engine: number, queries: readonly string[]) =>
  served.page.evaluate(([one, texts]) => globalThis.bench.ask(one, texts), [engine, queries] as const);
const load = (engine: number, database: Database, table: Table, spoil?: Parameters<Bench['load']>[3]) =>
  served.page.evaluate(([one, into, what, how]) => globalThis.bench.load(one, into, what, how), [
    engine,
    database,
    table,
    spoil,
  ] as const);
const attach = (engine: number, database: Database, address: string) =>
  served.page.evaluate(([one, into, from]) => globalThis.bench.attach(one, into, from), [
    engine,
    database,
    address,
  ] as const);

/** Writes a campaign's files, serves them packed, and gives their paths. */
async function shipped(name: string, { tables, texts }: Campaign) {
  const folder = await mkdtemp(join(tmpdir(), 'shipped-'));
  const paths = { campaign: join(folder, 'campaign.duckdb'), texts: join(folder, 'texts.duckdb') };
  await (await loadNode(tables, texts, paths)).close();
  served.files.set(`/${name}.campaign.gz`, gzipSync(await readFile(paths.campaign)));
  served.files.set(`/${name}.texts.gz`, gzipSync(await readFile(paths.texts)));
  return paths;
}

/** Everything that pages ask of a campaign, under many filters. */
function questionsOf(campaign: Campaign): readonly string[] {
  const { about } = campaign;
  const queries = Object.values(filtersFor(about)).flatMap((filter) => {
    const whole = { about, filter, param: null };
    const wanted = {
      question: about.questions.findIndex(({ kind }) => kind === 'label' || kind === 'rating'),
      search: 'a',
      hasTexts: true,
    };
    return [
      ...figuresIn(about).flatMap((shown) => {
        const asked = askOf(shown, about, filter);
        return [shown.figure.measure.query(asked), shown.figure.measure.arrays?.(asked) ?? {}];
      }),
      ...facetsOf(about).map((facet) => facetQuery(facet, whole)),
      summary.query(whole),
      orderQuery(whole, wanted.question < 0 ? { ...wanted, question: null } : wanted),
      pageQuery(whole, [0, 1, 2], true),
    ].flatMap((named) => Object.values(named).map(({ text }) => text));
  });
  return [...new Set(queries)];
}

/** Every column with its type and every row of every table, in order. */
const wholeTables = ({ tables, texts }: Campaign): readonly string[] =>
  [...tables.map((table) => [CAMPAIGN, table] as const), ...texts.map((table) => [TEXTS, table] as const)]
    .map(([database, table]) => sql`FROM ${name(database)}.${name(table.name)}`)
    .flatMap((from) => [sql`SELECT column_name, column_type FROM (DESCRIBE ${from})`.text, from.text]);

describe('the engine of the pages', () => {
  test.each(Object.keys(ODD_CAMPAIGNS))(
    '%s: every row is there, and every query of every page gives the same rows as the native engine, from a file and from opened files',
    async (odd) => {
      const campaign = campaignOf(ODD_CAMPAIGNS[odd]!());
      const paths = await shipped('asked', campaign);
      const queries = questionsOf(campaign);
      const native = await openNode(paths);
      const wanted: (readonly object[])[] = [];
      for (const text of queries) wanted.push(await native.query(new Sql(text)));
      await native.close();
      const attached = await opened();
      await attach(attached, CAMPAIGN, '/asked.campaign.gz');
      await attach(attached, TEXTS, '/asked.texts.gz');
      const loaded = await opened();
      for (const table of campaign.tables) await load(loaded, CAMPAIGN, table);
      for (const table of campaign.texts) await load(loaded, TEXTS, table);
      const tables = [...campaign.tables, ...campaign.texts];
      const counts = Object.values(countQueries(campaign.tables, campaign.texts)).map(({ text }) => text);
      for (const engine of [attached, loaded])
        expect(await ask(engine, counts)).toEqual(tables.map(({ rows }) => [{ n: rows }]));
      // Where all rows, their order and their types are the same, so is every answer: one of the two is asked.
      const whole = wholeTables(campaign);
      expect(await ask(loaded, whole)).toEqual(await ask(attached, whole));
      const rows = await ask(attached, queries);
      const other = queries.filter((_, at) => JSON.stringify(rows[at]) !== JSON.stringify(wanted[at]));
      expect(other.slice(0, 3)).toEqual([]);
      expect(rows).toHaveLength(wanted.length);
      for (const engine of [attached, loaded]) await closed(engine);
      expect(queries.length).toBeGreaterThan(20);
    },
  );

  test('loads nulls of every type, empty dictionaries, long texts, odd names and no rows', async () => {
    const engine = await opened();
    await load(engine, CAMPAIGN, ODD);
    await load(engine, CAMPAIGN, EMPTY);
    expect(await ask(engine, [ODD_QUERY, 'SELECT count(*)::INTEGER AS n FROM empty'])).toEqual([
      ODD_ROWS,
      [{ n: 0 }],
    ]);
    await closed(engine);
  });

  test('loads a large table in several batches', async () => {
    const engine = await opened();
    await served.page.evaluate(async (one) => {
      await globalThis.bench.load(one, 'campaign', globalThis.bench.tables.large!());
    }, engine);
    const query = `SELECT count(*)::INTEGER AS n, count(DISTINCT n)::INTEGER AS different, max(n) AS last, count(part)::INTEGER AS parts,
      sum(part)::DOUBLE AS sum, (count(*) FILTER (word = 'b'))::INTEGER AS b FROM large`;
    const sum = Array.from({ length: 150_001 }, (_, at) => at / 2).reduce((all, value) => all + value, 0);
    expect(await ask(engine, [query])).toEqual([
      [{ n: 300_001, different: 300_001, last: 300_000, parts: 150_001, sum, b: 100_000 }],
    ]);
    await closed(engine);
  });

  test.each(['file', 'half', 'fewer'] as const)(
    'a load that fails is an error, not silence: %s',
    async (spoil) => {
      const engine = await opened();
      await expect(load(engine, CAMPAIGN, ODD, spoil)).rejects.toThrow();
      await closed(engine);
    },
  );

  test('a file that does not come, and one that is no database, are errors with words', async () => {
    const engine = await opened();
    await expect(attach(engine, CAMPAIGN, '/missing.gz')).rejects.toThrow(
      'A part of this page could not be fetched: the server answers 404 (/missing.gz).',
    );
    served.files.set('/nonsense', new TextEncoder().encode('nonsense'.repeat(2000)));
    await expect(attach(engine, CAMPAIGN, '/nonsense')).rejects.toThrow(
      'A part of this page could not be fetched: something else came in its place (/nonsense).',
    );
    served.files.set('/hollow', new TextEncoder().encode(`12345678DUCK${'nonsense'.repeat(2000)}`));
    await expect(attach(engine, CAMPAIGN, '/hollow')).rejects.toThrow(
      'A part of this page came damaged: the engine cannot read its data.',
    );
    await closed(engine);
  });

  test('asks nobody else: parts that are not inside fail at once, and so do results that pages cannot show', async () => {
    const engine = await opened();
    for (const query of [`SELECT json_extract('{"a": 1}', '$.a')`, `SELECT * FROM read_parquet('x.parquet')`])
      await expect(ask(engine, [query]), query).rejects.toThrow();
    for (const cell of ['count(*)', 'sum(1)', '[1, 2]'])
      await expect(ask(engine, [`SELECT ${cell} AS odd_one`]), cell).rejects.toThrow();
    await closed(engine);
    expect(served.asked.length).toBeGreaterThan(3);
    expect(served.asked.filter((address) => !/^(http:\/\/127\.0\.0\.1:|blob:)/.test(address))).toEqual([]);
  });

  test('takes any name of a column, also one that objects know', async () => {
    const engine = await opened();
    const entries = await served.page.evaluate(async (one) => {
      const [rows = []] = await globalThis.bench.ask(one, ['SELECT 7 AS "__proto__", 8 AS "constructor"']);
      return rows.map((row) => Object.entries(row));
    }, engine);
    expect(entries).toEqual([
      [
        ['__proto__', 7],
        ['constructor', 8],
      ],
    ]);
    await closed(engine);
  });

  test('gives the texts of thousands of rows as they are, with nulls and without', async () => {
    const engine = await opened();
    const rows = await ask(engine, [
      `SELECT 'a' || i AS plain, CASE WHEN i % 7 = 3 THEN 'é😀' || i ELSE '' END AS odd,
        CASE WHEN i % 5 = 0 THEN NULL ELSE 't' || i END AS holes, i::INTEGER AS n FROM range(5000) t(i) ORDER BY n`,
    ]);
    expect(rows[0]).toEqual(
      Array.from({ length: 5000 }, (_, n) => ({
        plain: `a${String(n)}`,
        odd: n % 7 === 3 ? `é😀${String(n)}` : '',
        holes: n % 5 === 0 ? null : `t${String(n)}`,
        n,
      })),
    );
    await closed(engine);
  });

  test('tables that were opened are those of the files', () => {
    const { tables, texts } = campaignOf(madeUp(1, 4));
    expect([...tables, ...texts].map(({ name }) => name).sort()).toEqual([
      'aggregate',
      'annotator',
      'annotator_metadata',
      'answer',
      'answer_text',
      'field_text',
      'file',
      'option',
      'problem',
      'question',
      'rating',
      'record',
      'record_metadata',
      'snapshot',
      'snapshot_annotator',
      'submission',
      'submission_metadata',
      'suggestion',
      'value',
      'value_label',
    ]);
  });
});
