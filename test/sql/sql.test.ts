import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadNode, type NodeEngine } from '../../src/engine/node.ts';
import { binEnds, binOf, binsFor } from '../../src/sql/bins.ts';
import { all, join, name, sql } from '../../src/sql/sql.ts';

let engine: NodeEngine;
beforeAll(async () => {
  engine = await loadNode([], []);
});
afterAll(() => engine.close());

const HOSTILE = [
  "'",
  "''",
  '"',
  '\\',
  "'; DROP TABLE record; --",
  '/* */',
  '--',
  '$1',
  '?',
  '%_',
  '\n\r\t',
  '__proto__',
  'שלום',
  '👩‍👩‍👧‍👦',
  '',
];
const anyText = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !text.includes('\0'));

describe('the sql tag', () => {
  test.each(HOSTILE)('gives back the text %j', async (text) => {
    expect(await engine.query(sql`SELECT ${text} AS cell`)).toEqual([{ cell: text }]);
    expect(await engine.query(sql`SELECT 1 AS one WHERE ${text} IN ${[text, 'other']}`)).toEqual([
      { one: 1 },
    ]);
  });

  test('gives back any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await engine.query(sql`SELECT ${text} AS cell`)).toEqual([{ cell: text }]);
      }),
      { numRuns: 300 },
    );
  });

  test('gives back any number and truth value, and null', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (number) => {
        const [row] = await engine.query(sql`SELECT ${number}::DOUBLE AS cell`);
        expect(row?.cell).toBe(number === 0 ? 0 : number);
      }),
      { numRuns: 300 },
    );
    expect(
      await engine.query(sql`SELECT ${true} AS yes, ${false} AS no, ${null}::VARCHAR AS nothing`),
    ).toEqual([{ yes: true, no: false, nothing: null }]);
  });

  test('refuses numbers that are none', () => {
    for (const number of [NaN, Infinity, -Infinity])
      expect(() => sql`SELECT ${number}`).toThrow('SQL has no literal');
  });

  test('names a column by any text', async () => {
    for (const text of HOSTILE.filter((one) => one !== ''))
      expect(await engine.query(sql`SELECT ${name(text)} FROM (SELECT 7 AS ${name(text)})`)).toEqual([
        Object.fromEntries([[text, 7]]),
      ]);
  });

  test('an empty list matches nothing, and no condition is true', async () => {
    expect(await engine.query(sql`SELECT 1 AS one WHERE 1 IN ${[]}`)).toEqual([]);
    expect(all([]).text).toBe('true');
    expect(all([sql`a`, sql`b`]).text).toBe('a AND b');
    expect(join([sql`a`, sql`b`], ', ').text).toBe('a, b');
  });
});

const ends = fc
  .tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 1e-6, max: 1e9, noNaN: true }))
  .map(([min, width]) => ({ min, max: min + width }));

describe('bins', () => {
  test('cover the range with about the wanted number of bins', () => {
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 100 }), ({ min, max }, wanted) => {
        const { start, step, count } = binsFor(min, max, false, wanted);
        const slack = 1e-9 * Math.max(Math.abs(min), Math.abs(max), step);
        expect(start).toBeLessThanOrEqual(min + slack);
        expect(start + step * count).toBeGreaterThanOrEqual(max - slack);
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(wanted * 2 + 3);
      }),
    );
  });

  test('of whole numbers have whole ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (min, width) => {
          const bins = binsFor(min, min + width, true);
          expect([bins.start, bins.step].every(Number.isInteger)).toBe(true);
          expect(
            Array.from({ length: bins.count }, (_, bin) => binEnds(bins, bin))
              .flat()
              .every(Number.isInteger),
          ).toBe(true);
        },
      ),
    );
  });

  test('take every value in, each into the bin whose ends hold it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.integer({ min: -5000, max: 5000 }).map((n) => n / 8),
          { minLength: 1, maxLength: 40 },
        ),
        async (values) => {
          const bins = binsFor(Math.min(...values), Math.max(...values), false);
          const list = join(
            values.map((value) => sql`(${value}::DOUBLE)`),
            ', ',
          );
          const rows = await engine.query(
            sql`SELECT x, ${binOf(sql`x`, bins)} AS bin FROM (VALUES ${list}) t(x)`,
          );
          expect(rows).toHaveLength(values.length);
          for (const { x, bin } of rows) {
            const [from, to] = binEnds(bins, Number(bin));
            const slack = bins.step * 1e-6;
            expect(Number(x)).toBeGreaterThanOrEqual(from - slack);
            expect(Number(x)).toBeLessThanOrEqual(to + slack);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('have no place for what is not known', async () => {
    const bins = binsFor(0, 10, true);
    expect(await engine.query(sql`SELECT ${binOf(sql`NULL::DOUBLE`, bins)} AS bin`)).toEqual([{ bin: null }]);
  });

  test('of one value are one bin that holds it; what is outside goes to the end bins', async () => {
    expect(binsFor(3, 3, true)).toEqual({ start: 3, step: 1, count: 1 });
    const bins = binsFor(0, 10, true);
    expect(
      await engine.query(sql`SELECT ${binOf(sql`-5`, bins)} AS low, ${binOf(sql`99`, bins)} AS high`),
    ).toEqual([{ low: 0, high: bins.count - 1 }]);
  });
});
