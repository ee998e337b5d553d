import type { TransitionBeforePreparationEvent } from 'astro:transitions/client';

const NAMED = 'link[href], script[src], a[href], img[src]';

/** Addresses are relative to their page; before the router mixes two pages they have to be whole. */
function makeWhole(from: Document, base: string | URL): void {
  for (const element of from.querySelectorAll(NAMED)) {
    const attribute = element.hasAttribute('href') ? 'href' : 'src';
    const address = element.getAttribute(attribute) ?? '';
    if (address.startsWith('#')) continue;
    element.setAttribute(attribute, new URL(address, base).href);
  }
  const data = from.body.dataset;
  for (const key of ['root', 'about', 'campaign', 'texts', 'module', 'worker']) {
    const address = data[key];
    if (address !== undefined) data[key] = new URL(address, base).href;
  }
}

/**
 * Lets Astro's router go between pages of different depth. Its own loader looks for the new page's styles
 * at addresses relative to the old one, so pages are fetched here.
 */
export function keepAddressesWhole(): void {
  makeWhole(document, location.href);
  document.addEventListener('astro:before-preparation', (event: TransitionBeforePreparationEvent) => {
    event.loader = async () => {
      const response = await fetch(event.to, { signal: event.signal });
      if (!response.ok) {
        event.preventDefault();
        location.href = event.to.href;
        return;
      }
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      for (const hidden of page.querySelectorAll('noscript')) hidden.remove();
      makeWhole(page, response.url);
      event.newDocument = page;
    };
  });
}
