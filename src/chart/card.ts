import type * as PlotModule from '@observablehq/plot';
import { draw } from './draw.ts';
import type { Links } from './links.ts';
import { h } from './markup.ts';
import { table } from './table.ts';
import type { AnyFigure, Drawing } from './figure.ts';
import type { Ask, Reason } from '../model/ask.ts';

/** What a figure says and shows, before it is put on a page. */
export interface Content {
  readonly figure: AnyFigure;
  readonly ask: Ask;
  readonly data: unknown;
}

const PARTS = ['title', 'note', 'picture', 'caption', 'definition', 'twin'] as const;
type Parts = Readonly<Record<(typeof PARTS)[number], Element>>;

/** The empty frame of a figure. `heading` is its level below the page's own. */
export function createCard(document: Document, heading: 'h2' | 'h3', tools: boolean): HTMLElement {
  return h(
    document,
    'figure.card',
    h(document, `${heading}.title`),
    h(document, 'p.note'),
    h(document, 'div.picture'),
    h(document, 'figcaption.caption'),
    tools ? footOf(document) : null,
  );
}

function footOf(document: Document): HTMLElement {
  const body = () => h(document, 'div.body');
  return h(
    document,
    'div.foot',
    h(document, 'details.definition', h(document, 'summary', 'Definition'), body()),
    h(document, 'details.twin', h(document, 'summary', 'Table'), body()),
    h(document, 'button.csv', { type: 'button', hidden: true }, 'CSV'),
    h(document, 'button.svg', { type: 'button', hidden: true }, 'SVG'),
  );
}

const partsOf = (card: Element) =>
  Object.fromEntries(
    PARTS.map((part) => [
      part,
      card.querySelector(`.${part}${part === 'definition' || part === 'twin' ? ' > .body' : ''}`),
    ]),
  ) as Partial<Parts>;

/** Puts a figure's words and pictures into its card, once for each width. */
export function fillCard(
  document: Document,
  Plot: typeof PlotModule,
  card: Element,
  { figure, ask, data }: Content,
  widths: readonly number[],
  links: Links,
): void {
  const parts = partsOf(card);
  const sentence = figure.describe(data, ask);
  parts.title?.replaceChildren(figure.title(data, ask));
  parts.note?.replaceChildren(figure.note(data, ask));
  parts.caption?.replaceChildren(sentence);
  parts.definition?.replaceChildren(h(document, 'p', figure.definition));
  const pictures = widths.map((width) => {
    const drawing: Drawing = { Plot, width, ...links };
    const options = figure.plot(data, drawing, ask);
    const picture = options ? draw(Plot, document, options) : h(document, 'p.nothing', sentence);
    if (options) {
      picture.setAttribute('role', 'group');
      picture.setAttribute('aria-label', sentence);
    }
    const shape = widths.length === 1 ? 'div.drawn' : width < 500 ? 'div.drawn.narrow' : 'div.drawn.wide';
    return h(document, shape, picture);
  });
  parts.picture?.replaceChildren(...pictures);
}

/** Puts a figure's table into its card: apart, because nobody needs it before it is opened, and it may be long. */
export function fillTwin(document: Document, card: Element, { figure, ask, data }: Content): void {
  partsOf(card).twin?.replaceChildren(
    table(document, figure.table(data, ask), `Table: ${figure.title(data, ask)}`),
  );
}

/** A figure that cannot be drawn from this export says what is missing and which export has it. */
export function fillReason(document: Document, card: Element, { title, missing }: Reason): void {
  const parts = partsOf(card);
  parts.title?.replaceChildren(title);
  parts.note?.replaceChildren('This cannot be known from this export.');
  parts.picture?.replaceChildren(h(document, 'p.nothing', missing));
  card.querySelector('.foot')?.remove();
}
