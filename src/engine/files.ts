import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Source } from '../files/source.ts';

const source = (absolute: string, path: string, size: number): Source => ({
  path: path.split(sep).join('/'),
  size,
  bytes: () => createReadStream(absolute, { highWaterMark: 1 << 18 }),
  async slice(start, end) {
    const file = await open(absolute);
    try {
      const bytes = new Uint8Array(Math.max(0, end - start));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
      return bytesRead === bytes.length ? bytes.buffer : bytes.buffer.slice(0, bytesRead);
    } finally {
      await file.close();
    }
  },
});

/** The files at or below a path, in order of their names. Throws where the path cannot be read. */
export async function sourcesAt(path: string): Promise<readonly Source[]> {
  const info = await stat(path);
  if (info.isFile()) return [source(path, basename(path), info.size)];
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(files.map(async (file) => source(file, relative(path, file), (await stat(file)).size)));
}
