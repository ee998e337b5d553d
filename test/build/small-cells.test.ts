import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutSmallCells, withoutSmallCounts, withSmallCountsVeiled } from '../../src/build/small-cells.ts';
import type { TableTwin } from '../../src/chart/figure.ts';

const twin = (rows: TableTwin['rows'], ...columns: TableTwin['columns']): TableTwin => ({ columns, rows });
const LABEL = { title: 'Label' };
const N = { title: 'Answers', numeric: true };
const SHARE = { title: 'Share', numeric: true };

test('a small count is blank, with the next one and their shares', () => {
  const table = twin(
    [
      ['a', 90, 0.9],
      ['b', 7, 0.07],
      ['c', 2, 0.02],
      ['d', 0, 0],
    ],
    LABEL,
    N,
    SHARE,
  );
  expect(withoutSmallCells(table, 5)).toEqual({
    table: twin(
      [
        ['a', 90, 0.9],
        ['b', null, null],
        ['c', null, null],
        ['d', 0, 0],
      ],
      LABEL,
      N,
      SHARE,
    ),
    isBlanked: true,
  });
});

test('a table without small counts is as it was', () => {
  const table = twin(
    [
      ['a', 90, 0.5],
      ['b', 0, null],
    ],
    LABEL,
    N,
    SHARE,
  );
  expect(withoutSmallCells(table, 5)).toEqual({ table, isBlanked: false });
});

test('places on a scale are no counts', () => {
  const from = { title: 'From', numeric: true, isScale: true };
  const table = twin(
    [
      [1, 20],
      [2, 30],
    ],
    from,
    N,
  );
  expect(withoutSmallCells(table, 5)).toEqual({ table, isBlanked: false });
});

test('what lists records, or grows by little, is not shown at all', () => {
  expect(withoutSmallCells(twin([['r1', 9]], { title: 'Record', isRecord: true }, N), 5)).toBeNull();
  const total = { title: 'In all', numeric: true, isTotal: true };
  expect(
    withoutSmallCells(
      twin(
        [
          [8, 8],
          [9, 17],
        ],
        N,
        total,
      ),
      5,
    ),
  ).not.toBeNull();
  expect(
    withoutSmallCells(
      twin(
        [
          [8, 8],
          [2, 10],
        ],
        N,
        total,
      ),
      5,
    ),
  ).toBeNull();
});

test('with the total known, nothing small can be computed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { maxLength: 8 }),
      fc.integer({ min: 2, max: 9 }),
      (counts, smallest) => {
        const { table } = withoutSmallCells(
          twin(
            counts.map((n) => [n]),
            N,
          ),
          smallest,
        )!;
        const shown = table.rows.map(([cell]) => cell);
        const hidden = counts.filter((_, index) => shown[index] === null);
        expect(shown.some((cell) => typeof cell === 'number' && cell > 0 && cell < smallest)).toBe(false);
        const hasOthers = counts.some((n, index) => n > 0 && shown[index] !== null);
        if (hidden.length > 0 && hasOthers) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(hidden.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(smallest);
        }
      },
    ),
  );
});

test.each([
  ['2 questions need more records', 'Fewer than 5 questions need more records'],
  ['Done: 1,198 of 1,200 records', 'Done: nearly all of 1,200 records'],
  ['693 of 1,200 records', '693 of 1,200 records'],
])('the title “%s” becomes “%s”', (title, veiled) => {
  expect(withSmallCountsVeiled(title, 5)).toBe(veiled);
});

describe('sentences', () => {
  test.each([
    '2,104 submissions came in by 6 annotators between 12 Jan 2026 and 20 Feb 2026.',
    '693 of 1,200 records (57.8 %) have the 2 answers they need.',
    'People agree most on Intent (α .647, .613 to .682; 693 records).',
  ])('“%s” stays', (sentence) => {
    expect(withoutSmallCounts([sentence], 5)).toEqual([sentence]);
  });

  test.each([
    '1 of 6 annotators has not answered.',
    '1,198 of 1,200 records have a response.',
    'It has 3 answers.',
  ])('“%s” goes', (sentence) => {
    expect(withoutSmallCounts([sentence], 5)).toEqual([]);
  });
});
