import type { BrowserEngine, EngineFiles } from '../../engine/browser.ts';
import type { About } from '../../model/campaign.ts';
import { EMPTY_FILTER, type Filter } from '../../model/filter.ts';
import { readFragment, writeFragment } from '../../url/fragment.ts';
import { knownTo } from '../../url/known.ts';

/** A campaign with an engine on it. It outlives a page: going from section to section keeps it. */
export interface Live {
  /** The address of its description, or FILES for opened ones. */
  readonly place: string;
  /** Counts up with each opening. */
  readonly opened: number;
  readonly about: About;
  readonly engine: BrowserEngine;
  /** Makes the texts readable by queries; false where they are withheld. */
  texts(): Promise<boolean>;
}

type Listener = () => void;

let live: Live | null = null;
const listeners = new Set<Listener>();

export const FILES = 'files';

/** Where the skip link leads before any script has run; it is no filter. */
const SKIPPED = '#content';

/** What the page that is shown belongs to. */
const placeOfPage = (): string => {
  const { about } = document.body.dataset;
  return about === undefined ? FILES : absolute(about);
};

/** The open campaign, if it is the one of the page that is shown. */
export const current = (): Live | null => (live?.place === placeOfPage() ? live : null);

/** Calls back when the campaign or the filter changes; gives the way to stop that. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setLive(next: Live | null): void {
  if (live && live !== next) live.engine.close();
  live = next;
  changed();
}

export function changed(): void {
  for (const listener of [...listeners]) listener();
}

/** The filter is in the address and nowhere else. What the campaign does not have is told and left out. */
export function filterNow(): { readonly filter: Filter; readonly ignored: readonly string[] } {
  const { filter, ignored } = readFragment(location.hash === SKIPPED ? '' : location.hash);
  const open = current();
  if (!open) return { filter: EMPTY_FILTER, ignored };
  const known = knownTo(filter, open.about);
  return { filter: known.filter, ignored: [...ignored, ...known.ignored] };
}

/** Selects by writing the address; the router's own entry in the history is kept, or Back would lead astray. */
export function select(filter: Filter): void {
  const fragment = writeFragment(filter);
  const state = history.state as { index?: number } | null;
  history.pushState(
    { ...state, index: (state?.index ?? 0) + 1 },
    '',
    fragment === '' ? location.pathname + location.search : `#${fragment}`,
  );
  changed();
}

/** Addresses of the engine's parts, as the page names them. */
export function engineFiles(): EngineFiles {
  const { module, worker } = document.body.dataset;
  return { module: absolute(module), worker: absolute(worker) };
}

export const absolute = (address: string | undefined): string =>
  new URL(address ?? '', document.baseURI).href;
