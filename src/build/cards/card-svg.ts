import type { CardFigure } from './card-figure.ts';
import { drawable, isLegible, widthOf, wrap } from './card-text.ts';
import { escapeXml } from './escape-xml.ts';

/** What a card says. All of it is published on its page. */
export interface Card {
  /** A line above the heading: what the page is a part of. */
  readonly kicker: string;
  readonly heading: string;
  /** What stands for a kicker or a heading whose script the font lacks. */
  readonly otherwise: string;
  readonly sentence: string;
  /** What its numbers are of: "As of 7 Nov 2025", "3,120 responses". */
  readonly foot: readonly string[];
  readonly figure: CardFigure | null;
}

export const WIDTH = 1200;
export const HEIGHT = 630;
const MARGIN = 64;
const GAP = 48;
const FOOT = HEIGHT - 92;
const PICTURE = { left: 656, top: 196, width: WIDTH - MARGIN - 656, bottom: FOOT - 28 };

// The hatch of answers whose status is not known, as layouts/Page.astro has it.
const HATCHES = [
  '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><line class="hatch-line" x1="0" y1="0" x2="0" y2="6"/></pattern>',
  '<pattern id="hatch-faint" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-faint-line" x1="0" y1="0" x2="0" y2="6"/></pattern>',
].join('');

const MARK =
  '<g transform="translate(64,56)"><rect class="mark" width="40" height="40" rx="9"/><path d="M7.5 12.5h16.3M7.5 20h25M7.5 27.5h11.3" stroke="#fff" stroke-width="3.8" stroke-linecap="round"/><circle cx="30" cy="12.5" r="3" fill="#ffd27d"/></g>';

/** A card as SVG. `rules` are the site's rules for pictures, with its colours in place. */
export function cardSvg(card: Card, rules: string): string {
  const { figure } = card;
  const width = figure === null ? WIDTH - 2 * MARGIN : PICTURE.left - GAP - MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" width="${String(WIDTH)}" height="${String(HEIGHT)}">`,
    `<style>${rules}</style><defs>${HATCHES}</defs>`,
    `<rect class="paper" width="100%" height="100%"/>${MARK}`,
    text(fit(legible(card.kicker, card), 30, WIDTH - MARGIN - 124, 1), {
      x: 124,
      y: 87,
      size: 30,
      kind: 'muted',
    }),
    headingOf(card),
    sentenceOf(card, width),
    figure === null ? '' : pictureOf(figure),
    footOf(card),
    '</svg>',
  ].join('\n');
}

function legible(title: string, { otherwise }: Card): string {
  const drawn = drawable(title);
  return isLegible(drawn) ? drawn : otherwise;
}

function headingOf(card: Card): string {
  const heading = legible(card.heading, card);
  const room = WIDTH - 2 * MARGIN;
  const size = fit(heading, 60, room, Infinity).length === 1 ? 60 : 46;
  return text(fit(heading, size, room, 1), { x: MARGIN, y: 176, size, kind: 'strong' });
}

const fit = (line: string, size: number, width: number, most: number) => wrap(line, width / size, most);

/** The sentence as large as it fits, cut where it would be too small to read. */
function sentenceOf(card: Card, width: number): string {
  const shown = drawable(card.sentence);
  const rows = (size: number) => Math.floor((FOOT - 214) / (size * 1.34));
  const sizes = [...(card.figure === null ? [52, 46] : []), 42, 38, 34, 30];
  const size = sizes.find((one) => fit(shown, one, width, Infinity).length <= rows(one)) ?? 30;
  return text(fit(shown, size, width, rows(size)), { x: MARGIN, y: 214 + size, size, kind: 'ink' });
}

function pictureOf({ markup, width, height }: CardFigure): string {
  const { left, top, bottom } = PICTURE;
  const scale = PICTURE.width / width;
  const space = bottom - top;
  const isCut = height * scale > space;
  const fade = isCut
    ? `<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop class="clear" offset="0"/><stop class="full" offset="1"/></linearGradient><rect x="${String(left - 20)}" y="${String(bottom - 90)}" width="${String(PICTURE.width + 40)}" height="90" fill="url(#fade)"/>`
    : '';
  const y = isCut ? top : top + Math.min(space - height * scale, 60) / 2;
  return [
    `<clipPath id="room"><rect x="${String(left - 20)}" y="${String(top)}" width="${String(PICTURE.width + 40)}" height="${String(space)}"/></clipPath>`,
    `<g clip-path="url(#room)"><g class="plot" transform="translate(${String(left)},${y.toFixed(1)}) scale(${scale.toFixed(4)})" fill="currentColor" font-size="12" text-anchor="middle">${markup}</g>${fade}</g>`,
  ].join('');
}

function footOf({ foot }: Card): string {
  const y = String(FOOT);
  const line = `<line class="rule" x1="${String(MARGIN)}" x2="${String(WIDTH - MARGIN)}" y1="${y}" y2="${y}"/>`;
  const words = foot.join(' · ');
  const name = 'Labelscope';
  const room = WIDTH - 2 * MARGIN - widthOf(name) * 28 - GAP;
  return [
    line,
    text(fit(drawable(words), 28, room, 1), { x: MARGIN, y: FOOT + 54, size: 28, kind: 'muted' }),
    text([name], { x: WIDTH - MARGIN, y: FOOT + 54, size: 28, kind: 'muted end' }),
  ].join('');
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly kind: string;
}

const text = (lines: readonly string[], { x, y, size, kind }: Place): string =>
  lines
    .map(
      (line, at) =>
        `<text class="${kind}" x="${String(x)}" y="${(y + at * size * 1.34).toFixed(1)}" font-size="${String(size)}">${escapeXml(line)}</text>`,
    )
    .join('');
