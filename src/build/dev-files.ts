import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Serves databases and the engine: Vite does not know of files that are written while it runs. */
export function serveMade(publicFolder: string, writeEngine: () => Promise<unknown>) {
  let engineWritten: Promise<unknown> | null = null;
  return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!/^\/(data|_engine)\//.test(pathname)) {
      next();
      return;
    }
    // Packing the engine takes seconds that the first page should have.
    if (pathname.startsWith('/_engine/')) await (engineWritten ??= writeEngine());
    const bytes = await readFile(join(publicFolder, pathname)).catch(() => null);
    if (!bytes) {
      next();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(pathname)] ?? 'application/octet-stream');
    response.end(bytes);
  };
}
