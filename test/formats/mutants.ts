import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { open } from '../../src/files/open.ts';
import { encodingOf } from '../../src/files/text.ts';
import {
  cut,
  doubled,
  flipped,
  movedBytes,
  otherCell,
  otherValue,
  withoutBytes,
  withoutColumn,
  withoutKey,
  type Damaged,
} from './damage.ts';
import { fixtures } from './fixtures.ts';
import { source } from './sources.ts';

export const WAYS = ['cut', 'doubled', 'bytes flipped', 'keys removed', 'types swapped'] as const;
export type Way = (typeof WAYS)[number];
export const PACKINGS = ['json', 'json lines', 'table', 'gzip', 'zip', 'typed'] as const;
export type Packing = (typeof PACKINGS)[number];

export interface Mutant {
  readonly number: number;
  readonly name: string;
  readonly way: Way;
  readonly packing: Packing;
  readonly bytes: Uint8Array;
  /** All that the file says, as text; null where nobody can tell. */
  readonly text: string | null;
}

const FILES = fixtures().filter(({ isFolder }) => !isFolder);

/** The mutant of a number: from a seed always the same one, and all fixtures in turn. */
export async function mutantOf(seed: number, number: number): Promise<Mutant> {
  const { format, name, path } = FILES[number % FILES.length]!;
  const round = Math.floor(number / FILES.length);
  const way = WAYS[round % WAYS.length]!;
  const bytes = Uint8Array.from(readFileSync(path));
  const packing = packingOf(bytes);
  const random = seeded(seed * 1_000_003 + number);
  const { how, made } = damaged(bytes, packing, way, random);
  return {
    number,
    name: `${format}/${name} (mutant ${String(number)} of seed ${String(seed)}), ${way}: ${how}`,
    way,
    packing,
    bytes: made,
    text: await textOf(bytes, made, packing, way),
  };
}

/** Numbers in [0, 1) that are the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function packingOf(bytes: Uint8Array): Packing {
  const first = String.fromCharCode(...bytes.subarray(0, 6));
  if (first.startsWith('\u001f\u008b')) return 'gzip';
  if (first.startsWith('PK')) return 'zip';
  if (/^(PAR1|ARROW1|\u00ff{4})/.test(first)) return 'typed';
  const text = decoded(bytes);
  if (valuesIn(text) === null) return 'table';
  return text.trimStart().startsWith('[') || text.trim().split('\n').length !== valuesIn(text)?.length
    ? 'json'
    : 'json lines';
}

function damaged(bytes: Uint8Array, packing: Packing, way: Way, random: () => number): Damaged<Uint8Array> {
  if (way === 'cut') return cut(bytes, random);
  if (way === 'doubled') return doubled(bytes, random);
  if (way === 'bytes flipped') return flipped(bytes, random);
  const removes = way === 'keys removed';
  switch (packing) {
    case 'typed':
      return removes ? withoutBytes(bytes, random) : movedBytes(bytes, random);
    case 'gzip': {
      const inner = Uint8Array.from(gunzipSync(bytes));
      const { how, made } = damaged(inner, packingOf(inner), way, random);
      return { how, made: gzipSync(made) };
    }
    case 'zip': {
      const entries = Object.entries(unzipSync(bytes));
      const place = Math.floor(random() * entries.length);
      const [name, inner] = entries[place]!;
      const { how, made } = damaged(inner, packingOf(inner), way, random);
      const files = Object.fromEntries(entries.with(place, [name, Uint8Array.from(made)]));
      return { how: `${name} ${how}`, made: zipSync(files) };
    }
    default: {
      const text = decoded(bytes);
      const values = valuesIn(text);
      if (values === null) return encoded((removes ? withoutColumn : otherCell)(text, random));
      const { how, made } = (removes ? withoutKey : otherValue)(values, random);
      return encoded({ how, made: made.map((value) => JSON.stringify(value)).join('\n') });
    }
  }
}

const encoded = ({ how, made }: Damaged<string>): Damaged<Uint8Array> => ({
  how,
  made: new TextEncoder().encode(made),
});

const decoded = (bytes: Uint8Array) => new TextDecoder(encodingOf(bytes).encoding).decode(bytes);

function valuesIn(text: string): readonly unknown[] | null {
  try {
    return [JSON.parse(text)];
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      return lines.map((line): unknown => JSON.parse(line));
    } catch {
      return null;
    }
  }
}

/** What is cut off or doubled says nothing that the whole did not; damage to packed bytes may say anything. */
async function textOf(
  whole: Uint8Array,
  made: Uint8Array,
  packing: Packing,
  way: Way,
): Promise<string | null> {
  const isPart = way === 'cut' || way === 'doubled';
  switch (packing) {
    case 'typed':
      return isPart ? rowsOf(whole) : null;
    case 'gzip':
    case 'zip':
      return way === 'bytes flipped' ? null : unpackedText(isPart ? whole : made, packing);
    default:
      return decoded(made);
  }
}

async function rowsOf(bytes: Uint8Array): Promise<string> {
  const opened = await open(source('whole', bytes));
  if ('message' in opened) return '';
  const rows: unknown[] = [];
  for await (const batch of opened.batches()) rows.push(...batch.rows.map(({ value }) => value));
  return JSON.stringify(rows);
}

async function unpackedText(bytes: Uint8Array, packing: 'gzip' | 'zip'): Promise<string | null> {
  const files = packing === 'gzip' ? [Uint8Array.from(gunzipSync(bytes))] : Object.values(unzipSync(bytes));
  const texts = await Promise.all(
    files.map(async (file) => {
      const inner = packingOf(file);
      return inner === 'gzip' || inner === 'zip'
        ? unpackedText(file, inner)
        : inner === 'typed'
          ? null
          : decoded(file);
    }),
  );
  return texts.includes(null) ? null : texts.join('\n');
}
