import { keepAddressesWhole } from './addresses.ts';
import { showNotice } from './filter/bar-notice.ts';

/**
 * What every page loads: a few bytes that fetch the rest when the page is idle or somebody touches it.
 * The finished page does not wait for any of it.
 */
const events = ['pointerdown', 'keydown', 'focusin'] as const;

function whenIdle(start: () => void): void {
  let started = false;
  const once = () => {
    if (started) return;
    started = true;
    for (const event of events) removeEventListener(event, once, true);
    start();
  };
  for (const event of events) addEventListener(event, once, true);
  // Two frames first: the finished figures are on the screen before anything else is fetched.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      'requestIdleCallback' in window ? requestIdleCallback(once, { timeout: 500 }) : setTimeout(once, 100),
    ),
  );
}

const WHOLE = 'What is shown below is of the whole campaign.';

let isStarted = false;

// public/without-modules.js looks whether this file runs at all.
document.documentElement.dataset.scripted = '';

function start(): void {
  void import('./start.ts').then(
    ({ goLive }) => {
      isStarted = true;
      return goLive();
    },
    () => {
      const why = 'It is complete, but it cannot be filtered: a part of this page could not be fetched.';
      showNotice(`${WHOLE} ${why}`, start);
    },
  );
}

keepAddressesWhole();

// The fragment of the address is the filter, so the link over the sections moves the focus and not the address.
addEventListener(
  'click',
  (event) => {
    const content = document.getElementById('content');
    if (!content || !(event.target instanceof Element) || !event.target.closest('.skip')) return;
    event.preventDefault();
    content.tabIndex = -1;
    content.focus();
  },
  true,
);

document.addEventListener('astro:page-load', () => {
  // Not scrollIntoView, which would also move the place the keyboard starts from.
  const link = document.querySelector<HTMLElement>('.rail [aria-current]');
  const list = link?.closest('ul');
  if (link && list)
    list.scrollLeft = link.offsetLeft - list.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
  if (!document.querySelector('filter-bar')) return;
  if (!isStarted && location.hash.includes('='))
    showNotice(`This link selects a part of the campaign; not applied yet. ${WHOLE}`, null);
  whenIdle(start);
});

// Back and forward between filters of a page come as this too, so one listener hears every change once.
addEventListener(
  'hashchange',
  () =>
    void import('./live/session.ts').then(({ changed }) => {
      changed();
    }),
);
