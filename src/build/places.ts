import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the code: the checkout, or the installed package. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Whether this is a package among others, which holds nothing of its user's. */
export const IS_INSTALLED = ROOT.split(sep).includes('node_modules');

/** Where `data/` and `dist/` lie: in the checkout, or in the folder that an installed package is called in. */
export const HOME = IS_INSTALLED ? process.cwd() : ROOT;

/** What is kept from one build to the next; it can be made again. */
export const CACHE = IS_INSTALLED ? join(HOME, '.cache', 'labelscope') : join(ROOT, '.cache');
