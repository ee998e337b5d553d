import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { answerWith, type Fault } from './server-faults.ts';

export interface Served {
  /** The address of the site: below a path, as on a host that has others too. */
  readonly base: string;
  /** Every path asked for, in order, without the site's own path before it. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Some hosts say of a `.gz` file that it is compressed for the way, and browsers unpack it. */
  readonly encodesGzip?: boolean;
  /** What goes wrong with a path; nothing where it is null. */
  readonly faultOf?: (path: string) => Fault | null;
  /** Milliseconds after which the pages of this server call a part silent. */
  readonly patience?: number;
}

const UNDER = '/a/b/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.gz': 'application/gzip',
};

/** A plain file server: no rewriting, no listing, no fallback. */
export async function serve(
  folder: string,
  { encodesGzip = false, faultOf = () => null, patience }: ServerOptions = {},
): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = pathname.startsWith(UNDER) ? decodeURIComponent(pathname.slice(UNDER.length)) : null;
      asked.push(path ?? pathname);
      const body = path === null ? null : await contentOf(folder, path);
      if (path === null || body === null) {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is nothing here.');
        return;
      }
      const fault = faultOf(path);
      if (fault) {
        answerWith(fault, response, body);
        return;
      }
      const type =
        TYPES[path === '' || path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream';
      const encoding = encodesGzip && path.endsWith('.gz') ? { 'Content-Encoding': 'gzip' } : {};
      response.writeHead(200, { 'Content-Type': type, ...encoding });
      response.end(type === TYPES['.html'] && patience !== undefined ? hurried(body, patience) : body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${String(port)}${UNDER}`, asked, close: () => closed(server) };
}

const hurried = (page: Buffer, patience: number): string =>
  page.toString().replace('<body', `<body data-patience="${String(patience)}"`);

async function contentOf(folder: string, path: string): Promise<Buffer | null> {
  const file = join(folder, normalize(path), path === '' || path.endsWith('/') ? 'index.html' : '');
  if (!file.startsWith(folder)) return null;
  const info = await stat(file).catch(() => null);
  return info?.isFile() ? readFile(file) : null;
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
