import { extname } from 'node:path';

/** How a host of files behaves, as far as a page can tell. */
export interface Host {
  readonly name: string;
  /** Where the site lies at the host. */
  readonly under: string;
  /** The type that it names for a file; files that it does not know have the one at the end. */
  readonly types: Readonly<Record<string, string>>;
  readonly otherwise: string;
  /** Types that it packs on the way for a browser that takes gzip. */
  readonly packs: RegExp | null;
  /** Whether it says of `.gz` files that they are packed for the way. */
  readonly encodesGzip: boolean;
  /** How it leads from `/x` to the folder `/x/`; null where it does not. */
  readonly toFolder: 301 | 302 | 308 | null;
  /** Whether it leads from `/x/index.html` to `/x/`. */
  readonly hidesIndex: boolean;
  /** Whether `_headers` is obeyed, and no file for readers. */
  readonly obeysHeaders: boolean;
  /** Whether `404.html` is its answer where there is nothing. */
  readonly knowsMissing: boolean;
  /** The bytes of the largest file that it takes. */
  readonly largest: number;
  /** Whether readers see the site within a page of the host. */
  readonly isFramed: boolean;
}

const MIB = 1024 * 1024;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.png': 'image/png',
  '.gz': 'application/gzip',
};
const JAVASCRIPT = { ...TYPES, '.js': 'application/javascript; charset=utf-8' };
const TEXTS = /^(text\/|application\/(javascript|json|wasm)|image\/svg)/;

/** A file server that does nothing of its own. */
export const PLAIN: Host = {
  name: 'a plain server',
  under: '/a/b/',
  types: TYPES,
  otherwise: 'application/octet-stream',
  packs: null,
  encodesGzip: false,
  toFolder: null,
  hidesIndex: false,
  obeysHeaders: false,
  knowsMissing: false,
  largest: Infinity,
  isFramed: false,
};

const NGINX: Host = {
  ...PLAIN,
  name: 'nginx',
  under: '/quality/',
  types: { ...JAVASCRIPT, '.gz': 'application/octet-stream' },
  packs: TEXTS,
  toFolder: 301,
};
const CADDY: Host = { ...PLAIN, name: 'caddy', under: '/', packs: TEXTS, toFolder: 308, hidesIndex: true };

/** The hosts of docs/publishing.md. */
export const HOSTS: readonly Host[] = [
  {
    ...PLAIN,
    name: 'GitHub Pages',
    under: '/labelscope/',
    types: JAVASCRIPT,
    packs: TEXTS,
    toFolder: 301,
    knowsMissing: true,
    largest: 100 * MIB,
  },
  { ...PLAIN, name: 'a Hugging Face Space', under: '/', isFramed: true },
  {
    ...PLAIN,
    name: 'Netlify',
    under: '/',
    types: JAVASCRIPT,
    packs: TEXTS,
    toFolder: 301,
    obeysHeaders: true,
    knowsMissing: true,
  },
  {
    ...PLAIN,
    name: 'Cloudflare Pages',
    under: '/',
    types: JAVASCRIPT,
    packs: TEXTS,
    toFolder: 308,
    hidesIndex: true,
    obeysHeaders: true,
    knowsMissing: true,
    largest: 25 * MIB,
  },
  {
    ...PLAIN,
    name: 'S3',
    under: '/',
    // It takes the type of what is packed for that of the file, and has none for a database.
    types: { ...JAVASCRIPT, '.wasm.gz': 'application/wasm', '.gz': 'binary/octet-stream' },
    otherwise: 'binary/octet-stream',
    toFolder: 302,
  },
  NGINX,
  { ...NGINX, name: 'nginx that packs nothing', packs: null },
  CADDY,
  { ...CADDY, name: 'caddy that packs nothing', packs: null },
  {
    ...PLAIN,
    name: 'Apache',
    types: { ...JAVASCRIPT, '.wasm.gz': 'application/wasm', '.gz': 'application/x-gzip' },
    encodesGzip: true,
    toFolder: 301,
  },
  { ...PLAIN, name: 'python3 -m http.server', under: '/', toFolder: 301 },
];

/** A server without a list of types: of scripts it says that they are text. */
export const UNTYPED: Host = {
  ...NGINX,
  name: 'nginx without types',
  types: { '.html': 'text/html', '.css': 'text/css' },
  otherwise: 'text/plain',
};

/** The type that a host names for a file, by the longest ending that it knows. */
export function typeAt({ types, otherwise }: Host, file: string): string {
  const [, longer = ''] = /(\.\w+\.\w+)$/.exec(file) ?? [];
  return types[longer] ?? types[extname(file)] ?? otherwise;
}
