import { publicDir } from 'astro:config/server';
import { readFileSync } from 'node:fs';
import type { Site } from '../build/site.ts';

/** What the build prepared for the pages. */
export const site = (): Site => JSON.parse(readFileSync(new URL('../site.json', publicDir), 'utf8')) as Site;
