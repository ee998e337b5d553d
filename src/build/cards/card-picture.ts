import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cardSvg, type Card } from './card-svg.ts';
import { smallPng } from './small-png.ts';

const { resolve } = createRequire(import.meta.url);
const FACES = ['Regular', 'SemiBold'];

let started: Promise<void> | undefined;

/** Draws cards by the rules as PNG, with a font of its own: every machine makes the same bytes. */
export async function cardPainter(rules: string): Promise<(card: Card) => Uint8Array> {
  started ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await started;
  const fonts = FACES.map((face) => readFile(resolve(`inter-ui/web/Inter-${face}.woff2`)));
  const fontBuffers = await Promise.all(fonts);
  return (card) => {
    const drawing = new Resvg(cardSvg(card, rules), {
      font: { fontBuffers, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    });
    const picture = drawing.render();
    const { width, height, pixels } = picture;
    const png = smallPng({ width, height, rgba: pixels });
    picture.free();
    drawing.free();
    return png;
  };
}
