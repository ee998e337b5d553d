import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { textsOfArrow } from '../engine/arrow-texts.ts';
import { textsOfDatabase } from '../engine/database-texts.ts';
import type { PublishedText } from '../share/find-forbidden.ts';
import { textsOfPage } from './texts-of-page.ts';

const unpack = promisify(gunzip);

/** A text of a file of a finished site, and the table it is in where it is in one. */
export interface TextOfFile extends PublishedText {
  readonly table: string | null;
}

/** All that can be read in a file of a site, also inside gzip, databases, Arrow and JSON, and its bytes as they are. */
export async function* textsOfFile(path: string, work: string): AsyncGenerator<TextOfFile> {
  const packed = await readFile(path);
  const bytes = packed[0] === 0x1f && packed[1] === 0x8b ? await unpack(packed) : packed;
  const plain = bytes.toString('utf8');
  if (plain.startsWith('DUCK', 8)) yield* inDatabase(bytes, work);
  else if (plain.startsWith('ARROW1') || isArrowStream(bytes))
    for (const { column, texts } of textsOfArrow(bytes))
      for (const text of [column, ...texts]) yield { table: 'columns', role: column, text };
  else if (/^\s*[{[]/.test(plain)) yield* inJson(plain);
  else if (/^\s*<!doctype html/i.test(plain))
    for (const text of textsOfPage(plain)) yield { table: null, ...text };
  yield { table: null, role: '', text: plain };
}

const isArrowStream = (bytes: Uint8Array): boolean =>
  bytes.length > 8 && bytes.subarray(0, 4).every((byte) => byte === 0xff);

async function* inDatabase(bytes: Uint8Array, work: string): AsyncGenerator<TextOfFile> {
  const folder = await mkdtemp(join(work, 'scan-'));
  try {
    const file = join(folder, 'database.duckdb');
    await writeFile(file, bytes);
    for await (const { table, column, texts } of textsOfDatabase(file)) {
      const role = table === 'annotator' ? `annotator ${column.replace('annotator_', '')}` : column;
      yield { table, role: '', text: column };
      for (const text of texts) yield { table, role, text };
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function* inJson(text: string): Generator<TextOfFile> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  yield* textsOfValue(value, '');
}

/** Keys and texts of JSON; the role of a text is the key of its list and its own. */
function* textsOfValue(value: unknown, role: string): Generator<TextOfFile> {
  if (typeof value === 'string' || typeof value === 'number')
    yield { table: null, role, text: String(value) };
  if (Array.isArray(value)) for (const item of value) yield* textsOfValue(item, role);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield { table: null, role: '', text: key };
      yield* textsOfValue(inner, Array.isArray(inner) || role === '' ? key : `${role} ${key}`);
    }
}
