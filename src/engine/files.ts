import { createReadStream, type Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Source } from '../files/source.ts';
import { leftOut } from '../files/left-out.ts';

/** Takes a sentence on each file that could not be read to its end, also where the reader goes on without it. */
export type OnFault = (sentence: string) => void;

/**
 * The files at or below a path, in order of their names; hidden ones are passed over, other than Argilla's own.
 * Links are followed to what lies below the path. Throws where the path, or a folder below it, cannot be read.
 */
export async function sourcesAt(
  path: string,
  onFault: OnFault = () => undefined,
): Promise<readonly Source[]> {
  const root = await realpath(path);
  const info = await stat(root);
  if (info.isFile()) return [source({ real: root, path: basename(path), size: info.size }, onFault)];
  const walk: Walk = { root, entered: new Set([root]), onFault };
  const found = await below(walk, root, '');
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

interface Walk {
  readonly root: string;
  /** Folders that a link need not lead to again. */
  readonly entered: Set<string>;
  readonly onFault: OnFault;
}

async function below(walk: Walk, folder: string, path: string): Promise<readonly Source[]> {
  const entries = await guarded('folder', path, () => readdir(folder, { withFileTypes: true }));
  const found: Source[] = [];
  for (const entry of entries)
    if (!isHidden(entry.name))
      found.push(...(await at(walk, entry, join(folder, entry.name), path + entry.name)));
  return found;
}

async function at(walk: Walk, entry: Dirent, real: string, path: string): Promise<readonly Source[]> {
  if (entry.isSymbolicLink()) return behind(walk, real, path);
  if (entry.isDirectory()) return below(walk, real, `${path}/`);
  if (!entry.isFile()) return [leftOut(path, NO_FILE)];
  const { size } = await guarded('file', path, () => stat(real));
  return [source({ real, path, size }, walk.onFault)];
}

/** What a link leads to, where that is below the folder and not hidden. */
async function behind(walk: Walk, link: string, path: string): Promise<readonly Source[]> {
  const real = await realpath(link).catch(() => null);
  if (real === null) return [leftOut(path, DANGLING)];
  if (real !== walk.root && !real.startsWith(join(walk.root, sep))) return [leftOut(path, OUTSIDE)];
  const info = await guarded('file', path, () => stat(real));
  if (info.isFile())
    return isHidden(basename(real))
      ? [leftOut(path, HIDDEN)]
      : [source({ real, path, size: info.size }, walk.onFault)];
  if (!info.isDirectory()) return [leftOut(path, NO_FILE)];
  const isAround = `${link}${sep}`.startsWith(join(real, sep));
  if (isAround || walk.entered.has(real)) return [leftOut(path, AGAIN)];
  walk.entered.add(real);
  return below(walk, real, `${path}/`);
}

const isHidden = (name: string): boolean => name.startsWith('.') && name !== '.argilla';

const NO_FILE = 'This is a pipe, a socket or a device, so it is left out.';
const DANGLING = 'This link leads to nothing, so it is left out.';
const OUTSIDE =
  'This link leads out of the folder that is read, so it is left out. Put the file itself into the folder.';
const HIDDEN = 'This link leads to a hidden file, so it is left out.';
const AGAIN = 'This link leads to a folder that is read already, so it is left out.';

interface File {
  readonly real: string;
  readonly path: string;
  readonly size: number;
}

const source = (file: File, onFault: OnFault): Source => ({
  path: file.path,
  size: file.size,
  identity: file.real,
  bytes: () => bytesOf(file, onFault),
  slice: (start, end) => sliceOf(file, start, end, onFault),
});

async function* bytesOf({ real, path, size }: File, onFault: OnFault): AsyncGenerator<Uint8Array> {
  let length = 0;
  try {
    const stream: AsyncIterable<Uint8Array> = createReadStream(real, { highWaterMark: 1 << 18 });
    for await (const chunk of stream) {
      length += chunk.length;
      yield chunk;
    }
  } catch (error) {
    throw fault(unread('file', path, error), onFault);
  }
  if (length < size) throw fault(shorter(path, length, size), onFault);
}

async function sliceOf(
  { real, path, size }: File,
  start: number,
  end: number,
  onFault: OnFault,
): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(0, end - start));
  const bytesRead = await read(real, bytes, start).catch((error: unknown) => {
    throw fault(unread('file', path, error), onFault);
  });
  if (start + bytesRead < Math.min(end, size)) throw fault(shorter(path, start + bytesRead, size), onFault);
  return bytesRead === bytes.length ? bytes.buffer : bytes.buffer.slice(0, bytesRead);
}

async function read(real: string, bytes: Uint8Array, start: number): Promise<number> {
  const file = await open(real);
  try {
    return (await file.read(bytes, 0, bytes.length, start)).bytesRead;
  } finally {
    await file.close();
  }
}

function fault(sentence: string, onFault: OnFault): Error {
  onFault(sentence);
  return new Error(sentence);
}

async function guarded<T>(what: 'file' | 'folder', path: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    throw new Error(unread(what, path, error), { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'it is not there any more',
};

function unread(what: 'file' | 'folder', path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error';
  return `The ${what} "${path}" cannot be read: ${REASONS[code] ?? `the system reports ${code}`}.`;
}

const shorter = (path: string, length: number, size: number): string =>
  `The file "${path}" became shorter while it was read: ${String(length)} of ${String(size)} bytes are left. Try again when it is complete.`;
