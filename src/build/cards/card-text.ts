// How wide a character of the card's font is at most, in parts of its size.
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[ \u00a0ijlI!.,:;'’‘·]/u, 0.33],
  [/[fjrt()[\]{}\-/\\|°]/u, 0.46],
  [/["“”]/u, 0.54],
  [/[‰WŴÆŒЉЊЖЮ№ƀ-ɏѠ-ӿḾ-ṃẀ-ẉẘ]/u, 1.4],
  [/[mwM@%—―…&→←↑↓∞©¤¼½¾æœŵШЩЫДМжмшщыюфљњΉΌΎΏΜΦΨΩωώφψϓϕϖϰϺ₦₩₪₽΅ď]/u, 1.04],
  [/[acehknosuvxyz1]/u, 0.62],
  [/[\p{Lu}+<>=~−≤≥±×]/u, 0.86],
];
const OTHER = 0.69;

// What Inter has: Latin, Greek and Cyrillic, with the signs that sentences about numbers use.
const DRAWN =
  /[\u0020-\u007e\u00a0-\u024f\u0300-\u0304\u0306-\u030c\u0323\u0370-\u0373\u0376\u0377\u037b-\u037d\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2015\u2018-\u201f\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20a6\u20a9-\u20ac\u20b9\u20bd\u2116\u2122\u2190-\u2193\u2212\u221a\u221e\u2248\u2260\u2264\u2265]/u;

const breaking = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemes = (text: string): readonly string[] =>
  [...breaking.segment(text)].map(({ segment }) => segment);

/** At most how wide a line of text is, in parts of its size. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (WIDTHS.find(([kind]) => kind.test(char))?.[1] ?? OTHER), 0);

/** A text on one line, in characters that the font has; what it lacks becomes an ellipsis. */
export const drawable = (text: string): string =>
  [...text.normalize('NFC').replaceAll(/[\s\u00a0\u2000-\u200a\u202f\p{Cc}]+/gu, ' ')]
    .filter((char) => !/[\p{Cf}\ufe0f]/u.test(char))
    .map((char) => (DRAWN.test(char) ? char : '…'))
    .join('')
    .replaceAll(/…[… ]*…/g, '…')
    .trim()
    // A day, a share and a coefficient stay on one line.
    .replaceAll(
      /(?<=\d) (?=%|\p{Lu}\p{L}{2} \d{4})|(?<=\d \p{Lu}\p{L}{2}) (?=\d{4})|(?<=α) (?=[\d.−])/gu,
      '\u00a0',
    );

/** Whether something can be read in a drawable text. */
export const isLegible = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** A text in lines of at most `width` sizes: words too long for one are broken, what is left over is cut with an ellipsis. */
export function wrap(text: string, width: number, most: number): readonly string[] {
  const lines = fill(text, width);
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return lines;
  return [...lines.slice(0, most - 1), cut(last, width)];
}

function fill(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word in parts that each fit on a line. */
function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const parts = [''];
  for (const grapheme of graphemes(word)) {
    const longer = parts.at(-1)! + grapheme;
    if (widthOf(longer) <= width) parts[parts.length - 1] = longer;
    else parts.push(grapheme);
  }
  return parts;
}

/** A line that goes on: its end gives way to an ellipsis. */
function cut(line: string, width: number): string {
  const left = [...graphemes(line)];
  while (left.length > 0 && widthOf(`${left.join('')}…`) > width) left.pop();
  return `${left.join('').replace(/[\s,;:(…]+$/u, '')}…`;
}
