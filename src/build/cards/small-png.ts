import { crc32, deflateSync } from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each, row by row. */
  readonly rgba: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const COLOURS = 256;
const MASKS = [0xffffff, 0xfefefe, 0xfcfcfc, 0xf8f8f8, 0xf0f0f0, 0xe0e0e0, 0xc0c0c0];

/** An opaque picture as a PNG of at most 256 colours: of colours that are alike the most frequent one stands for all. */
export function smallPng({ width, height, rgba }: Pixels): Uint8Array {
  const { palette, indices } = indexed(rgba);
  const rows = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row++)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 3, 0, 0, 0], 8);
  const parts = [
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  return Uint8Array.from(Buffer.concat(parts));
}

/** The number of each pixel's colour in a palette: as many bits of a colour count as give few enough of them. */
function indexed(rgba: Uint8Array): { readonly palette: Uint8Array; readonly indices: Uint8Array } {
  // Four bytes at once: red is the lowest, and the opacity, which all share, the highest.
  const pixels = new Uint32Array(rgba.slice().buffer);
  const frequency = new Map<number, number>();
  for (const pixel of pixels) frequency.set(pixel, (frequency.get(pixel) ?? 0) + 1);
  const colours = [...frequency].sort(([one, often], [two, times]) => times - often || one - two);
  const mask = MASKS.find((bits) => new Set(colours.map(([colour]) => colour & bits)).size <= COLOURS)!;
  const numbers = new Map<number, number>();
  const numberOf = new Map<number, number>();
  const palette: number[] = [];
  for (const [colour] of colours) {
    const known = numbers.get(colour & mask);
    const number = known ?? numbers.size;
    numberOf.set(colour, number);
    if (known !== undefined) continue;
    numbers.set(colour & mask, number);
    palette.push(colour & 255, (colour >> 8) & 255, (colour >> 16) & 255);
  }
  const indices = new Uint8Array(pixels.length);
  for (let at = 0; at < indices.length; at++) indices[at] = numberOf.get(pixels[at]!)!;
  return { palette: Uint8Array.from(palette), indices };
}

/** A part of a PNG: its length, name, content and checksum. */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(Buffer.from(name, 'latin1'), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}
