import { parseHTML } from 'linkedom';
import { escapeXml } from './escape-xml.ts';

/** A figure as it is drawn on a card: the inside of its picture, and its size. */
export interface CardFigure {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

// Scripts, names for readers of the screen and addresses are nothing for a picture.
const LEFT_OUT = new Set(['title', 'desc', 'script', 'style', 'foreignobject', 'image']);
const KEPT = /^(?!on|aria-)[a-z][a-z0-9-]*$/i;
const UNUSED = new Set(['href', 'role', 'tabindex', 'target', 'style', 'xmlns']);

/**
 * The first picture of a page, as it is shown on a small screen; null where the page has none. `coloured` puts colours in
 * place of the tokens that name them.
 */
export function firstFigure(html: string, coloured: (value: string) => string): CardFigure | null {
  const from = html.indexOf('<div class="drawn narrow">');
  const end = html.indexOf('</svg>', from);
  if (from < 0 || end < 0) return null;
  const { document } = parseHTML(
    `<!doctype html><html><body>${html.slice(from, end)}</svg></div></body></html>`,
  ) as unknown as { document: Document };
  const svg = document.querySelector('.narrow > svg.plot');
  const [, , width = 0, height = 0] = (svg?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (!svg || !(width > 0) || !(height > 0)) return null;
  return { markup: [...svg.childNodes].map((node) => asXml(node, coloured)).join(''), width, height };
}

/** A part of a picture as XML, which knows fewer liberties than HTML. */
function asXml(node: ChildNode, coloured: (value: string) => string): string {
  if (node.nodeType === 3) return escapeXml(node.textContent ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const tag = element.localName;
  if (LEFT_OUT.has(tag.toLowerCase())) return '';
  const inside = [...element.childNodes].map((child) => asXml(child, coloured)).join('');
  const attributes = [...element.attributes]
    .filter(({ name }) => KEPT.test(name) && !UNUSED.has(name.toLowerCase()))
    .map(({ name, value }) => ` ${name}="${escapeXml(coloured(value))}"`)
    .join('');
  const name = tag === 'a' ? 'g' : tag;
  return `<${name}${attributes}>${inside}</${name}>`;
}
