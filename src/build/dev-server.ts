import { dev, type AstroInlineConfig, type AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveMade } from './dev-files.ts';
import { DEV_SETTINGS, type DevSettings } from './dev-settings.ts';
import { engineAddresses, writeEngine } from './engine-files.ts';
import { startFolder } from './start-folder.ts';

interface DevOptions {
  /** The folder of the project. */
  readonly root: string;
  /** Where the server keeps what it makes. */
  readonly folder: string;
  readonly paths: readonly string[];
  readonly port: number;
}

/** Starts a server that reads and draws what it is asked for; gives its address. */
export async function startDev({ root, folder, paths, port }: DevOptions): Promise<string> {
  const publicFolder = await startFolder(root, folder);
  const settings: DevSettings = { root, paths, engine: await engineAddresses() };
  await writeFile(join(folder, DEV_SETTINGS), JSON.stringify(settings));
  const config: AstroInlineConfig = {
    root,
    publicDir: publicFolder,
    cacheDir: join(folder, 'astro'),
    integrations: [
      onDemand(serveMade(publicFolder, () => writeEngine(publicFolder, join(root, '.cache', 'engine')))),
    ],
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
      injectRoute({ pattern: '/gallery', entrypoint: './src/pages/_gallery.astro' });
      injectRoute({ pattern: '/[slug]/sharing', entrypoint: './src/pages/_sharing.astro' });
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
