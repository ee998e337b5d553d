import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askAll, askWanted } from '../../src/engine/ask.ts';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode, openNode } from '../../src/engine/node.ts';
import { sql, Sql } from '../../src/sql/sql.ts';
import { campaignOf } from '../measures/given.ts';
import { madeUp } from '../measures/made-up.ts';
import { ODD as ODD_CAMPAIGNS } from '../measures/odd-campaigns.ts';
import { EMPTY, ODD, ODD_QUERY, ODD_ROWS } from './odd-table.ts';
import { countQueries } from './counts.ts';

const newPaths = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  return { campaign: join(folder, 'campaign.duckdb'), texts: join(folder, 'texts.duckdb') };
};

describe('the native engine', () => {
  test('keeps nulls of every type, empty dictionaries, long texts and odd names', async () => {
    const engine = await loadNode([ODD, EMPTY], []);
    expect(await engine.query(new Sql(ODD_QUERY))).toEqual(ODD_ROWS);
    expect(await engine.query(sql`SELECT count(*)::INTEGER AS n FROM empty`)).toEqual([{ n: 0 }]);
    await engine.close();
  });

  test.each(Object.entries(ODD_CAMPAIGNS))(
    '%s: finished files alone hold every row of every table',
    async (_, make) => {
      const { tables, texts } = campaignOf(make());
      const paths = await newPaths();
      await (await loadNode(tables, texts, paths)).close();
      const engine = await openNode(paths);
      const counts = await askAll(engine, countQueries(tables, texts));
      expect(Object.keys(counts)).toHaveLength(tables.length + texts.length);
      for (const table of [...tables, ...texts]) expect(counts[table.name]).toEqual([{ n: table.rows }]);
      await engine.close();
    },
  );

  test('opens a campaign without its texts, and changes nothing in finished files', async () => {
    const { tables, texts } = campaignOf(madeUp(1, 8));
    const paths = await newPaths();
    await (await loadNode(tables, texts, paths)).close();
    const before = await readFile(paths.campaign);
    const engine = await openNode({ campaign: paths.campaign });
    await expect(engine.query(sql`SELECT * FROM texts.field_text`)).rejects.toThrow(/texts/);
    await expect(engine.query(sql`DELETE FROM record`)).rejects.toThrow(/read-only/);
    await engine.close();
    expect((await readFile(paths.campaign)).equals(before)).toBe(true);
  });

  test('asks nobody else: parts that are not inside fail at once', async () => {
    const engine = await loadNode([EMPTY], []);
    const settings = await engine.query(
      sql`SELECT current_setting('autoload_known_extensions') AS load, current_setting('autoinstall_known_extensions') AS install`,
    );
    expect(settings).toEqual([{ load: false, install: false }]);
    await expect(engine.query(sql`SELECT * FROM read_csv('https://127.0.0.1:9/x.csv')`)).rejects.toThrow();
    await engine.close();
  });

  test('refuses results that pages cannot show', async () => {
    const engine = await loadNode([EMPTY], []);
    for (const cell of [
      'count(*)',
      'sum(1)',
      '1.5::DECIMAL(4, 1)',
      '[1, 2]',
      "DATE '2026-02-01'",
      "{'a': 1}",
    ])
      await expect(engine.query(new Sql(`SELECT ${cell} AS odd_one`))).rejects.toThrow('odd_one');
    await engine.close();
  });

  test('gives rows in the order that was asked for, and refuses wrong SQL', async () => {
    const engine = await loadNode([ODD], []);
    await expect(engine.query(sql`SELECT nonsense FROM nowhere`)).rejects.toThrow(/nowhere/);
    expect(await engine.query(sql`SELECT range::INTEGER AS n FROM range(3) ORDER BY n DESC`)).toEqual([
      { n: 2 },
      { n: 1 },
      { n: 0 },
    ]);
    await engine.close();
  });
});

describe('asking', () => {
  test('several queries are answered by name; nobody waits for what nobody wants', async () => {
    const engine = await loadNode([], []);
    const queries = { one: sql`SELECT 1 AS n`, two: sql`SELECT 2 AS n` };
    expect(await engine.arrays(sql`SELECT range::INTEGER AS n, 7 AS m FROM range(3)`)).toEqual({
      n: new Int32Array([0, 1, 2]),
      m: new Int32Array([7, 7, 7]),
    });
    for (const wrong of [sql`SELECT NULL::INTEGER AS odd_one`, sql`SELECT 0.5::DOUBLE AS odd_one`])
      await expect(engine.arrays(wrong)).rejects.toThrow('odd_one');
    expect(await askAll(engine, queries)).toEqual({ one: [{ n: 1 }], two: [{ n: 2 }] });
    let turns = 0;
    expect(await askWanted(engine, queries, () => turns++ < 1)).toBeNull();
    expect(turns).toBe(2);
    await engine.close();
  });
});

test('files below a folder come in the order of their names, with paths below it', async () => {
  const sources = await sourcesAt(
    join(import.meta.dirname, '..', 'fixtures', 'argilla-2-flat', 'joined-on-id'),
  );
  expect(sources.map(({ path }) => path)).toEqual(['anna.jsonl', 'bert.jsonl']);
  expect(sources.every(({ size }) => size > 0)).toBe(true);
  await expect(sourcesAt('/nowhere/at/all')).rejects.toThrow('ENOENT');
});
