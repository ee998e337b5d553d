import { build, type AstroInlineConfig } from 'astro';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { licences } from './licences.ts';
import { ROOT } from './places.ts';

// Types for editors would be written beside the code.
const NO_TYPES = { devOutput: false, sync: false };

/** Writes the pages of a prepared site, all that they load, and the licences of that, into a folder that need not be near the code. */
export async function writePages(prepared: string, outDir: string): Promise<void> {
  const calledIn = process.cwd();
  const { plugin, text } = licences();
  const config: AstroInlineConfig = {
    root: ROOT,
    publicDir: join(prepared, 'public'),
    cacheDir: join(prepared, 'astro'),
    outDir,
    logLevel: 'warn',
    // What draws the pages is run from the folder that they are built into, and finds no packages there.
    vite: {
      environments: { prerender: { resolve: { noExternal: true } } },
      plugins: [plugin()],
      worker: { plugins: () => [plugin()] },
    },
  };
  try {
    // Astro runs it from the current folder where the other one does not lie below that.
    process.chdir(dirname(outDir));
    await build(config, NO_TYPES);
    await writeFile(join(outDir, 'licences.txt'), text());
  } finally {
    process.chdir(calledIn);
  }
}
