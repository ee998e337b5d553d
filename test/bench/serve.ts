import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.gz': 'application/gzip',
};

export interface Server {
  readonly address: string;
  close(): void;
}

/** A plain file server on localhost that packs texts, as most hosts do. */
export async function serve(folder: string): Promise<Server> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
      const type = TYPES[extname(file)];
      try {
        const isText = type !== undefined && extname(file) !== '.gz';
        const bytes = packed.get(file) ?? (isText ? gzipSync(await readFile(file)) : await readFile(file));
        packed.set(file, bytes);
        response.writeHead(200, {
          'Content-Type': type ?? 'application/octet-stream',
          'Content-Length': bytes.length,
          ...(isText ? { 'Content-Encoding': 'gzip' } : {}),
        });
        response.end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}
