import { build } from 'astro';
import { join } from 'node:path';
import { prepare } from '../../src/build/prepare.ts';
import { makeRelative } from '../../src/build/relative.ts';
import { ROOT } from '../../src/build/command.ts';

// A process of its own, as a build is: a site without any dashboard.
const [root = ''] = process.argv.slice(2);
await prepare({ root, paths: [], audience: 'public', say: () => undefined });
const outDir = join(root, 'dist');
await build({
  root: ROOT,
  publicDir: join(root, '.cache', 'site', 'public'),
  outDir,
  cacheDir: join(root, '.cache', 'astro'),
  logLevel: 'error',
});
await makeRelative(outDir);
