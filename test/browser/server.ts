import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf } from './host-answers.ts';
import { PLAIN, type Host } from './hosts.ts';
import { answerWith, type Fault } from './server-faults.ts';

export interface Served {
  /** The address of the site: below a path, as on a host that has others too. */
  readonly base: string;
  /** Every path asked for, in order, without the site's own path before it. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface ServerOptions {
  /** How the server behaves. */
  readonly host?: Host;
  /** What goes wrong with a path; nothing where it is null. */
  readonly faultOf?: (path: string) => Fault | null;
  /** Milliseconds after which the pages of this server call a part silent. */
  readonly patience?: number;
}

/** Serves a site as a host does: the plain one has no rewriting, no listing, no fallback. */
export async function serve(
  folder: string,
  { host = PLAIN, faultOf = () => null, patience }: ServerOptions = {},
): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = pathname.startsWith(host.under)
        ? decodeURIComponent(pathname.slice(host.under.length))
        : null;
      asked.push(path ?? pathname);
      const accepts = request.headers['accept-encoding'] ?? '';
      const { status, headers, body } = await answerOf(host, folder, path, accepts);
      const fault = path === null || status !== 200 ? null : faultOf(path);
      if (fault) {
        answerWith(fault, response, body);
        return;
      }
      const isHurried = patience !== undefined && headers['Content-Type']?.startsWith('text/html') === true;
      response.writeHead(status, headers).end(isHurried ? hurried(body, patience) : body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${String(port)}${host.under}`, asked, close: () => closed(server) };
}

const hurried = (page: Buffer, patience: number): string =>
  page.toString().replace('<body', `<body data-patience="${String(patience)}"`);

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
