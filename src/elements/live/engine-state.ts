import { seconds } from '../../engine/browser-files.ts';
import type { EngineWatch } from '../../engine/browser-worker.ts';
import { readFragment } from '../../url/fragment.ts';
import { hideNotice, showNotice } from '../filter/bar-notice.ts';
import { linkWords } from '../filter/link-words.ts';
import { closeLive, current, onChange, patience, placeOfPage } from './session.ts';

/** What became of the engine that a page waits for. */
export type EngineState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  /** It says nothing for now. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Of which campaign it is, and how to start anew. */
export interface Campaign {
  readonly place: string;
  again(): void;
}

let known: { readonly campaign: Campaign; readonly state: EngineState } | null = null;

/** Says beside the filter what the page cannot do yet or any more, and what it shows meanwhile. */
export function enter(campaign: Campaign, state: EngineState): void {
  const wasSilent = known?.state.kind === 'silent';
  known = { campaign, state };
  // Otherwise the sentence stays until the bar shows what is selected.
  if (state.kind === 'ready' && wasSilent) hideNotice();
  show();
}

/** Hears of an engine that falls silent or breaks until `ended` is aborted. */
export function watchFor(campaign: Campaign, ended: AbortSignal): EngineWatch {
  return {
    patience: patience(),
    ended,
    onSilence(isSilent) {
      if (ended.aborted) return;
      enter(campaign, { kind: isSilent ? 'silent' : current() ? 'ready' : 'starting' });
    },
    onBroken({ message }) {
      if (ended.aborted) return;
      closeLive(campaign.place);
      enter(campaign, { kind: 'failed', reason: message });
    },
  };
}

onChange(show);
document.addEventListener('astro:page-load', show);
addEventListener('online', () => {
  if (known?.state.kind === 'failed' && known.campaign.place === placeOfPage()) known.campaign.again();
});

function show(): void {
  if (known?.campaign.place !== placeOfPage()) return;
  const { campaign, state } = known;
  document.documentElement.dataset.engine = state.kind;
  if (state.kind === 'ready') return;
  const selects = linkWords(readFragment(location.hash).filter);
  const words = sentencesOf(state, selects, document.querySelector('[data-live]') !== null);
  if (words === '') hideNotice();
  else
    showNotice(
      words,
      state.kind === 'starting'
        ? null
        : () => {
            campaign.again();
          },
    );
}

/** What the filter bar says of an engine that does not answer; `wasLive` where the page has followed a filter before. */
export function sentencesOf(
  state: Exclude<EngineState, { kind: 'ready' }>,
  selects: string,
  wasLive: boolean,
): string {
  const shown = wasLive ? 'as it was before' : 'of the whole campaign';
  const selection = selects === '' ? '' : `This link selects ${selects}; not applied yet. `;
  switch (state.kind) {
    case 'starting':
      return selection === '' ? '' : `${selection}What is shown below is ${shown}.`;
    case 'silent':
      return `${selection}What is shown below is ${shown}, because the engine has said nothing for ${seconds(patience())}. It may still be at work.`;
    case 'failed':
      return `${selection}What is shown below is ${shown}. It is complete, but it cannot be filtered: ${state.reason}`;
  }
}
