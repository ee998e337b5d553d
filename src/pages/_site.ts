import { publicDir } from 'astro:config/server';
import { fileURLToPath } from 'node:url';
import { builtAddresses, builtSite } from '../build/built-site.ts';
import { absoluteAddress } from '../build/site-address.ts';
import type { SiteSource } from '../build/site.ts';

/** Set by the configuration: import.meta.env would take a variable of this name from the surroundings. */
declare const DRAWS_ON_DEMAND: boolean;

const folder = fileURLToPath(new URL('..', publicDir));

/** What the pages show: prepared by a build, or made when asked for while developing. */
export const site: SiteSource = DRAWS_ON_DEMAND
  ? (await import('../build/dev-site.ts')).devSite(folder)
  : builtSite(folder);

/** A page or a file by its address from the root, as a whole one; null where it is not known where the site is going to be. */
export const wholeAddress = (address: string | null): string | null =>
  site.address === null || address === null ? null : absoluteAddress(site.address, address);

/** The addresses of all pages of all dashboards of a build. */
export const addresses = () => builtAddresses(folder);
