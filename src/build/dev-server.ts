import { dev, type AstroInlineConfig, type AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveMade } from './dev-files.ts';
import { DEV_SETTINGS, type DevSettings } from './dev-settings.ts';
import { engineAddresses, writeEngine } from './engine-files.ts';
import { CACHE, IS_INSTALLED, ROOT } from './places.ts';
import { startFolder } from './start-folder.ts';

interface DevOptions {
  /** The folder that `data/` lies in. */
  readonly home: string;
  /** Where the server keeps what it makes. */
  readonly folder: string;
  readonly paths: readonly string[];
  readonly port: number;
}

/** Starts a server that reads and draws what it is asked for; gives its address. */
export async function startDev({ home, folder, paths, port }: DevOptions): Promise<string> {
  const publicFolder = await startFolder(folder);
  const settings: DevSettings = { home, paths, engine: await engineAddresses() };
  await writeFile(join(folder, DEV_SETTINGS), JSON.stringify(settings));
  const config: AstroInlineConfig = {
    root: ROOT,
    publicDir: publicFolder,
    cacheDir: join(folder, 'astro'),
    integrations: [onDemand(serveMade(publicFolder, () => writeEngine(publicFolder, join(CACHE, 'engine'))))],
    // Pages that are drawn on demand make Astro warn that a build could not do so; ours prepares them.
    logLevel: 'error',
    server: { host: '127.0.0.1', port },
    vite: {
      define: { DRAWS_ON_DEMAND: 'true' },
      cacheDir: join(folder, 'vite'),
      server: { watch: { ignored: ['**/.cache/**'] } },
    },
  };
  const { address } = await dev(config);
  return `http://127.0.0.1:${String(address.port)}/`;
}

const onDemand = (made: ReturnType<typeof serveMade>): AstroIntegration => ({
  name: 'on-demand',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({ pattern: '/[slug]/sharing', entrypoint: './src/pages/_sharing.astro' });
      // An installed package has no tests, whose pictures the gallery shows.
      if (!IS_INSTALLED) injectRoute({ pattern: '/gallery', entrypoint: './src/pages/_gallery.astro' });
    },
    // The addresses of a dashboard are not known before it is read.
    'astro:route:setup': ({ route }) => {
      route.prerender = false;
    },
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => void made(request, response, next));
    },
  },
});
