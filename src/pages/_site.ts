import { readFileSync } from 'node:fs';
import type { Site } from '../build/site.ts';

/** What the build prepared for the pages. */
export const site = (): Site => JSON.parse(readFileSync('.cache/site/site.json', 'utf8')) as Site;
