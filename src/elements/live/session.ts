import type { BrowserEngine, EngineFiles } from '../../engine/browser.ts';
import type { About } from '../../model/campaign.ts';
import { EMPTY_FILTER, type Filter } from '../../model/filter.ts';
import { readFragment, writeFragment } from '../../url/fragment.ts';
import { knownTo } from '../../url/known.ts';

/** A campaign with an engine on it. It outlives a page: going from section to section does not open it anew. */
export interface Live {
  /** The address of its description, or FILES for opened ones. */
  readonly place: string;
  /** Which opening of files it is; 0 where a built page named it. */
  readonly opened: number;
  readonly about: About;
  readonly engine: BrowserEngine;
  /** Makes the texts readable by queries; false where they are withheld. */
  texts(): Promise<boolean>;
}

type Listener = () => void;

let live: Live | null = null;
const listeners = new Set<Listener>();

/** The place of a campaign that was opened from files. */
export const FILES = 'files';

/** Where the skip link leads before any script has run: no filter. */
const SKIPPED = '#content';

/** The place of the campaign that the shown page is about. */
export const placeOfPage = (): string => {
  const { about } = document.body.dataset;
  return about === undefined ? FILES : absolute(about);
};

/** The open campaign, if it is the one of the page that is shown. */
export const current = (): Live | null => (live?.place === placeOfPage() ? live : null);

/** Closes the open campaign, if it is that of this place: its engine will not answer any more. */
export function closeLive(place: string): void {
  if (live?.place === place) setLive(null);
}

/** Calls back when the campaign or the filter changes; gives the way to stop it. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts another campaign in the place of the open one, whose engine is closed. */
export function setLive(next: Live | null): void {
  if (live && live !== next) live.engine.close();
  live = next;
  changed();
}

/** Tells everyone who listens that the campaign or the filter changed. */
export function changed(): void {
  for (const listener of [...listeners]) listener();
}

/** The filter, which is in the address and nowhere else; and what it names that the campaign does not have. */
export function filterNow(): { readonly filter: Filter; readonly ignored: readonly string[] } {
  const { filter, ignored } = readFragment(location.hash === SKIPPED ? '' : location.hash);
  const open = current();
  if (!open) return { filter: EMPTY_FILTER, ignored };
  const known = knownTo(filter, open.about);
  return { filter: known.filter, ignored: [...ignored, ...known.ignored] };
}

/** Selects by writing the address. The router's own entry in the history stays, or Back would lead astray. */
export function selectFilter(filter: Filter): void {
  const fragment = writeFragment(filter);
  const state = history.state as { index?: number } | null;
  history.pushState(
    { ...state, index: (state?.index ?? 0) + 1 },
    '',
    fragment === '' ? location.pathname + location.search : `#${fragment}`,
  );
  changed();
}

/** The addresses of the engine's parts, as the page names them. */
export function engineFiles(): EngineFiles {
  const { module, worker } = document.body.dataset;
  return { module: absolute(module), worker: absolute(worker) };
}

/** Milliseconds that a part of the page may say nothing before the page says so. */
export const patience = (): number => Number(document.body.dataset.patience ?? 10_000);

/** An address of the page as a whole one. */
export const absolute = (address: string | undefined): string =>
  new URL(address ?? '', document.baseURI).href;
