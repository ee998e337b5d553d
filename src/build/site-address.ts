/**
 * Where the site is going to be, as the address that all its pages stand below. Throws a sentence where that cannot be the
 * address of a site.
 */
export function siteAddress(site: string): string {
  const url = URL.parse(site);
  const isAddress =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username + url.password + url.search + url.hash === '';
  if (!isAddress)
    throw new Error(
      `--site wants the address where the site is going to be, such as https://example.org/quality/, not "${site}".`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** An address from the root of the site as a whole one. */
export const absoluteAddress = (site: string, address: string): string => new URL(`.${address}`, site).href;
