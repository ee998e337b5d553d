import { crc32, deflateSync } from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each, row by row. */
  readonly rgba: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const COLOURS = 256;

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
  const colours = Uint32Array.from(
    { length: rgba.length / 4 },
    (_, at) => (rgba[at * 4]! << 16) | (rgba[at * 4 + 1]! << 8) | rgba[at * 4 + 2]!,
  );
  const frequency = new Map<number, number>();
  for (const colour of colours) frequency.set(colour, (frequency.get(colour) ?? 0) + 1);
  const sorted = [...frequency].sort(([one, often], [two, times]) => times - often || one - two);
  const bucketOf = [0xffffff, 0xfefefe, 0xfcfcfc, 0xf8f8f8, 0xf0f0f0, 0xe0e0e0, 0xc0c0c0].find(
    (mask) => new Set(sorted.map(([colour]) => colour & mask)).size <= COLOURS,
  )!;
  const numbers = new Map<number, number>();
  const palette: number[] = [];
  for (const [colour] of sorted) {
    if (numbers.has(colour & bucketOf)) continue;
    numbers.set(colour & bucketOf, numbers.size);
    palette.push(colour >> 16, (colour >> 8) & 255, colour & 255);
  }
  return {
    palette: Uint8Array.from(palette),
    indices: Uint8Array.from(colours, (colour) => numbers.get(colour & bucketOf)!),
  };
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
