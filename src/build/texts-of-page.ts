import type { PublishedText } from '../share/find-forbidden.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * What a page holds: all of it as it is written, its words without markup, the cells of its tables under their headings,
 * its attributes, and the people in the links to selections.
 */
export function textsOfPage(html: string): readonly PublishedText[] {
  return [
    { role: '', text: decoded(html) },
    { role: '', text: wordsOf(html) },
    ...tablesIn(html).flatMap(cellsOf),
    ...Array.from(html.matchAll(/\s([a-z][\w-]*)="([^"]*)"/gi), ([, role, text]) => ({
      role: role!.startsWith('data-') ? role! : '',
      text: decoded(text!),
    })),
    ...Array.from(html.matchAll(/[#&;]-?(annotator|workspace)=([^&"#]*)/g), ([, role, terms]) =>
      terms!.split(',').map((term) => ({ role: role!, text: unescaped(term) })),
    ).flat(),
  ];
}

const decoded = (text: string): string =>
  text.replaceAll(/&(#x?[\da-f]+|[a-z]+);/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? entity;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });

const wordsOf = (html: string): string => decoded(html.replaceAll(/<[^>]*>/g, ' '));

function unescaped(text: string): string {
  try {
    return decodeURIComponent(decoded(text));
  } catch {
    return text;
  }
}

// What tables of figures call their columns of people; a question may be called as it likes.
const OF_PEOPLE = new Set(['Annotator', 'and']);

const tablesIn = (html: string): readonly string[] =>
  Array.from(html.matchAll(/<table[\s\S]*?<\/table>/g), ([table]) => table);

function cellsOf(table: string): readonly PublishedText[] {
  const [headings = [], ...rows] = Array.from(table.matchAll(/<tr[\s\S]*?<\/tr>/g), ([row]) =>
    Array.from(row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g), ([, cell]) => wordsOf(cell!).trim()),
  );
  return rows.flatMap((cells) =>
    cells.map((text, index) => ({ role: OF_PEOPLE.has(headings[index] ?? '') ? 'annotator' : '', text })),
  );
}
