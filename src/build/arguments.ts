import { parseArgs } from 'node:util';
import { siteAddress } from './site-address.ts';

export interface BuildArguments {
  /** Folders or files to build dashboards from; none: the folders in data/. */
  readonly paths: readonly string[];
  readonly port: number;
  /** Where the site is put; undefined for dist/. */
  readonly out: string | undefined;
  /** The address where the site is going to be; undefined where nobody says it. */
  readonly site: string | undefined;
}

/** Reads the command line of start, build and dev. Throws a sentence that names what is wrong. */
export function buildArguments(argv: readonly string[]): BuildArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4321' },
      out: { type: 'string' },
      site: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port wants a number from 1 to 65535, not "${values.port}".`);
  const { out, site } = values;
  return { paths: positionals, port, out, site: site === undefined ? undefined : siteAddress(site) };
}
