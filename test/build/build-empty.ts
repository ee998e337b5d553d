import { join } from 'node:path';
import { prepare, preparedFolder } from '../../src/build/prepare.ts';
import { makeRelative } from '../../src/build/relative.ts';
import { writePages } from '../../src/build/write-pages.ts';

// A process of its own, as a build is: a site without any dashboard.
const [root = ''] = process.argv.slice(2);
await prepare({ root, paths: [], audience: 'public', say: () => undefined });
const outDir = join(root, 'dist');
await writePages(preparedFolder(root), outDir);
await makeRelative(outDir);
