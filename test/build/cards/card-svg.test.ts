import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { firstFigure } from '../../../src/build/cards/card-figure.ts';
import { cardSvg, type Card } from '../../../src/build/cards/card-svg.ts';
import { drawable, widthOf, wrap } from '../../../src/build/cards/card-text.ts';

const CARD: Card = {
  kicker: 'A campaign',
  heading: 'Progress',
  otherwise: 'a-campaign',
  sentence: '12 submissions came in.',
  foot: ['As of 7 Nov 2025', '12 responses'],
  figure: null,
};

const HOSTILE = '</text><script>alert(1)</script> & "co" \u0000\u0007\ud800 var(--ink) ]]>';

/** The texts of a card, line by line; throws where it is not well-formed. */
function linesOf(card: Partial<Card>): readonly string[] {
  const svg = cardSvg({ ...CARD, ...card }, '');
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
  expect(document.querySelectorAll('script')).toHaveLength(0);
  return [...document.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
}

describe('a card', () => {
  test('says what its page says, and of which day it is', () => {
    expect(linesOf({})).toEqual([
      'A campaign',
      'Progress',
      '12 submissions came in.',
      'As of 7\u00a0Nov\u00a02025 · 12 responses',
      'Labelscope',
    ]);
    expect(linesOf({ foot: ['As of an unknown day'] })).toContain('As of an unknown day');
  });

  test('shows hostile texts as they are written, wherever they stand', () => {
    const lines = linesOf({ kicker: HOSTILE, heading: HOSTILE, sentence: HOSTILE, foot: [HOSTILE] });
    const shown = '</text><script>alert(1)</script> & "co" … var(--ink) ]]>';
    expect(lines.join(' ')).toContain(shown);
    expect(cardSvg({ ...CARD, heading: HOSTILE }, '')).not.toMatch(/[\u0000-\u0008\ud800]/);
  });

  test('cuts what does not fit with an ellipsis, and breaks words that are too long for a line', () => {
    const sentence = 'word '.repeat(400);
    const lines = linesOf({ heading: 'heading '.repeat(30), sentence, kicker: 'x'.repeat(500) });
    expect(lines[0]).toMatch(/^x+…$/);
    expect(lines[1]).toMatch(/^heading.*…$/);
    expect(lines.at(-3)).toMatch(/^word.*…$/);
    expect(lines.length).toBeLessThan(14);
    expect(linesOf({ sentence: 'y'.repeat(90) }).filter((line) => /^y+$/.test(line)).length).toBeGreaterThan(
      1,
    );
  });

  test('says the name of the folder where the font lacks the script of a title', () => {
    expect(linesOf({ kicker: '翻訳の品質' })[0]).toBe('a-campaign');
    expect(linesOf({ heading: 'جودة' })[1]).toBe('a-campaign');
    expect(linesOf({ kicker: '翻訳 2026' })[0]).toBe('… 2026');
    expect(linesOf({ kicker: 'Größe, Μέγεθος, Размер, Độ lớn' })[0]).toBe('Größe, Μέγεθος, Размер, Độ lớn');
  });
});

describe('lines', () => {
  test('are never wider than allowed, and lose no word', () => {
    const text = `Lorem ipsum ${'W'.repeat(40)} dolor sit amet, consectetur 12,345 (67.8 %).`;
    const lines = wrap(text, 12, Infinity);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(12);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(wrap('', 12, 3)).toEqual([]);
  });

  test('do not break within a character of several parts', () => {
    const combined = 'e\u0301\u0323'.repeat(3);
    expect(wrap(combined, 1, Infinity).every((line) => /^\p{L}/u.test(line))).toBe(true);
  });

  test('have no break within a day, and one blank for many', () => {
    expect(drawable('from\n\t 6 Oct 2025   on')).toBe('from 6\u00a0Oct\u00a02025 on');
  });
});

describe('the figure of a card', () => {
  const page = (inside: string) =>
    `<div class="drawn wide"><svg class="plot" viewBox="0 0 760 9"></svg></div><div class="drawn narrow"><svg class="plot" viewBox="0 0 360 200">${inside}</svg></div>`;
  const markupOf = (inside: string) =>
    firstFigure(page(inside), (value) => value.replace('var(--a)', '#123'))?.markup;

  test('is the first picture for small screens, without links, names and scripts', () => {
    expect(
      markupOf(
        '<a href="#x" aria-label="n" tabindex="0"><title>t</title><rect x1="1" fill="var(--a)" onclick="y"/></a>',
      ),
    ).toBe('<g><rect x1="1" fill="#123"></rect></g>');
    expect(firstFigure(page(''), String)).toMatchObject({ width: 360, height: 200 });
    expect(markupOf('<script>alert(1)</script><image href="http://127.0.0.1/x.png"/>')).toBe('');
  });

  test('keeps texts as texts', () => {
    expect(markupOf('<text>a &lt;b&gt; &amp; var(--a)&nbsp;</text>')).toBe(
      '<text>a &lt;b&gt; &amp; var(--a)\u00a0</text>',
    );
  });

  test('is missing where a page has no picture', () => {
    expect(firstFigure('<p>Nothing</p>', String)).toBeNull();
  });
});
