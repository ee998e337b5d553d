import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { typeAt, type Host } from './hosts.ts';

/** What a host says to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const NOTHING = Buffer.from('There is nothing here.');

/** What a host answers for a path of a site in a folder; null for a path beside the site. */
export async function answerOf(
  host: Host,
  folder: string,
  path: string | null,
  accepts: string,
): Promise<Answer> {
  if (path === null) return missing(host, folder);
  const led = await ledTo(host, folder, path);
  if (led !== null)
    return { status: host.toFolder ?? 302, headers: { Location: led }, body: Buffer.alloc(0) };
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (host.obeysHeaders && name === '_headers') return missing(host, folder);
  const file = fileOf(folder, name);
  const info = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !info?.isFile() || info.size > host.largest) return missing(host, folder);
  return packed(
    host,
    accepts,
    {
      status: 200,
      headers: { 'Content-Type': typeAt(host, name), ...(await headersOf(host, folder, path)) },
      body: await readFile(file),
    },
    name,
  );
}

/** The address that a host leads to from another one of the same file; null where it answers itself. */
async function ledTo(
  { toFolder, hidesIndex, under }: Host,
  folder: string,
  path: string,
): Promise<string | null> {
  if (hidesIndex && /(^|\/)index\.html$/.test(path)) return under + path.replace(/index\.html$/, '');
  if (toFolder === null || path === '' || path.endsWith('/')) return null;
  const file = fileOf(folder, path);
  const info = file === null ? null : await stat(file).catch(() => null);
  return info?.isDirectory() ? `${under}${path}/` : null;
}

function fileOf(folder: string, path: string): string | null {
  const file = join(folder, normalize(path));
  return file.startsWith(folder) ? file : null;
}

async function missing(host: Host, folder: string): Promise<Answer> {
  const body = host.knowsMissing ? await readFile(join(folder, '404.html')) : NOTHING;
  return { status: 404, headers: { 'Content-Type': host.knowsMissing ? 'text/html' : 'text/plain' }, body };
}

function packed({ packs, encodesGzip }: Host, accepts: string, answer: Answer, name: string): Answer {
  if (encodesGzip && extname(name) === '.gz')
    return { ...answer, headers: { ...answer.headers, 'Content-Encoding': 'x-gzip' } };
  if (!packs?.test(answer.headers['Content-Type'] ?? '') || !accepts.includes('gzip')) return answer;
  return {
    ...answer,
    headers: { ...answer.headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' },
    body: gzipSync(answer.body, { level: 1 }),
  };
}

/** The headers that the file `_headers` of a site gives to a path, where the host obeys it. */
async function headersOf(
  { obeysHeaders }: Host,
  folder: string,
  path: string,
): Promise<Record<string, string>> {
  if (!obeysHeaders) return {};
  const headers: Record<string, string> = {};
  let isMeant = false;
  for (const line of (await readFile(join(folder, '_headers'), 'utf8')).split('\n')) {
    if (line.startsWith('/')) isMeant = `/${path}`.startsWith(line.replace(/\*$/, ''));
    else if (isMeant && line.trim() !== '') {
      const [name = '', ...value] = line.trim().split(': ');
      headers[name] = value.join(': ');
    }
  }
  return headers;
}
