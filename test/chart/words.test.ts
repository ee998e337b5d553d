import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/chart/csv.ts';
import { labelColour } from '../../src/chart/label-colours.ts';
import { countsOf } from '../../src/measures/rows/counted-rows.ts';
import { leftOutWords } from '../../src/words/left-out.ts';
import { renderMarkdown } from '../../src/chart/markdown.ts';
import { shorten } from '../../src/words/texts.ts';
import { ends, list } from '../../src/words/lists.ts';
import { day } from '../../src/words/days.ts';
import { coefficient, count, counted, percent, quantity } from '../../src/words/numbers.ts';
import { topBars, type NamedBar } from '../../src/figures/families/horizontal-bars.ts';
import { campaignOf } from '../measures/given.ts';
import { madeUp } from '../measures/made-up.ts';
import Papa from 'papaparse';

describe('numbers in words', () => {
  test('counts have thousands apart, and one is one', () => {
    expect([
      count(1234567),
      counted(1, 'record'),
      counted(0, 'record'),
      counted(2, 'person', 'people'),
    ]).toEqual(['1,234,567', '1 record', '0 records', '2 people']);
  });

  test('of many the ends are said, and how many lie between', () => {
    expect([ends(['a', 'b', 'c', 'd']), ends(['a', 'b', 'c', 'd', 'e', 'f'], '; ')]).toEqual([
      'a, b, c, d',
      'a; b; 2 more; e; f',
    ]);
  });

  test('coefficients are printed as in papers: no leading zero, a real minus, no negative zero', () => {
    expect([0.5094, -0.12, 1, 0, -0.0001, -1, 0.9996].map((value) => coefficient(value))).toEqual([
      '.509',
      '−.120',
      '1.000',
      '.000',
      '.000',
      '−1.000',
      '1.000',
    ]);
    expect(coefficient(-0.55, 1)).toBe('−.6');
  });

  test('measured numbers have four digits, and every negative one the same minus', () => {
    expect([12, -12, 1.23456, -1.23456, 1e-9, 123456.7].map(quantity)).toEqual([
      '12',
      '−12',
      '1.235',
      '−1.235',
      '0.000000001',
      '123,500',
    ]);
  });

  test('shares have one decimal, lists an "and", days a month', () => {
    expect(percent(0.5734)).toBe('57.3 %');
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(day('2024-08-12')).toBe('12 Aug 2024');
  });

  test('a long text loses its middle and no half character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 3, max: 40 }),
        (text, length) => {
          const short = shorten(text, length);
          expect([...short].length).toBeLessThanOrEqual(Math.max(length, 0));
          expect(short.isWellFormed()).toBe(true);
          if ([...text].length <= length) expect(short).toBe(text);
          else expect(short).toContain('…');
        },
      ),
    );
  });
});

describe('a table as CSV', () => {
  test('comes back as it was, whatever its texts hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => text.isWellFormed()),
      fc.constantFrom('a,b', '"', 'x\ny', '\r\n', ';'),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = csv({ columns: [{ title: 'one' }, { title: 'two' }], rows });
        const read = Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',' }).data.slice(1, -1);
        const plain = (one: string | number | null) => (one === null ? '' : String(one));
        expect(read.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map(plain)),
        );
        expect(text.endsWith('\r\n')).toBe(true);
      }),
    );
  });

  test('no text is a formula to a spreadsheet, and negative numbers stay numbers', () => {
    const rows = [['=1+1', '+a', '-b', '@c', '\td', -5]];
    const cells = csv({ columns: rows[0]!.map((_, at) => ({ title: String(at) })), rows })
      .split('\r\n')[1]!
      .split(',');
    expect(cells).toEqual(["'=1+1", "'+a", "'-b", "'@c", "'\td", '-5']);
  });
});

describe('bars of many', () => {
  const bar = (n: number): NamedBar => ({
    term: String(n),
    text: String(n),
    n,
    share: n / 1000,
    fill: '',
    definition: null,
  });

  test('the twenty largest and all others as one, and nothing is lost from the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { maxLength: 60 }), (counts) => {
        const bars = topBars(counts.map(bar));
        expect(bars.length).toBeLessThanOrEqual(21);
        expect(bars.reduce((sum, { n }) => sum + n, 0)).toBe(counts.reduce((sum, n) => sum + n, 0));
        if (counts.length > 21)
          expect(bars.at(-1)).toMatchObject({
            term: null,
            text: `other (${String(counts.length - 20)} values)`,
          });
      }),
    );
  });
});

test('a label has its colour by its place in the scale; ordered scales have one hue', () => {
  const { about } = campaignOf(madeUp(1));
  const [mood, stars] = ['mood', 'stars'].map((name) =>
    about.questions.find((question) => question.name === name)!,
  );
  expect([0, 3, 9, 10, 2999].map((at) => labelColour(mood!, at))).toEqual([
    'var(--label-0)',
    'var(--label-3)',
    'var(--label-9)',
    'var(--label-other)',
    'var(--label-other)',
  ]);
  expect([0, 2, 4].map((at) => labelColour(stars!, at))).toEqual([
    'var(--scale-1)',
    'var(--scale-4)',
    'var(--scale-7)',
  ]);
});

test('what is left out is said by status, and nothing where nothing is', () => {
  const { about } = campaignOf(madeUp(1));
  const rows = [
    { status: 'submitted', n: 5 },
    { status: 'draft', n: 1 },
    { status: 'discarded', n: 2 },
  ];
  const filter = { questions: {}, metadata: {} };
  expect(countsOf(rows, { about, filter })).toEqual({
    counted: 5,
    leftOut: [
      { status: 'draft', n: 1 },
      { status: 'discarded', n: 2 },
    ],
  });
  expect(leftOutWords(countsOf(rows, { about, filter }))).toBe(' Left out: 1 draft and 2 discarded ones.');
  expect(leftOutWords(countsOf(rows.slice(0, 1), { about, filter }))).toBe('');
});

test('descriptions carry no markup, script or picture of their own, and their headings are below the page’s', () => {
  const html = renderMarkdown(
    '# Title\n<script>alert(1)</script> <b onclick=x>b</b> ![x](https://example.org/x.png) [bad](javascript:alert(1)) **strong**',
  );
  expect(html).toContain('<h2>Title</h2>');
  expect(html).toContain('<strong>strong</strong>');
  expect(html).not.toMatch(/<script|<b |<img|href="javascript/);
});
