import type { Ask } from '../../model/ask.ts';
import type { ShownFigure } from '../../sections/shown-figures.ts';
import type { ProgressLine } from './progress-line.ts';

/** What a picture was drawn from: enough to draw it again in another width. */
export interface Drawn {
  readonly shown: ShownFigure;
  readonly ask: Ask;
  readonly data: unknown;
}

/** The life of a figure in a page; `drawn` is what its card shows, null where that is still what the build made of it. */
export type Life =
  /** As it was built, or empty on a page that is filled in the browser. */
  | { readonly kind: 'finished' }
  /** A turn asks for new values; what was there before stays. */
  | { readonly kind: 'asking'; readonly drawn: Drawn | null }
  /** The values are there, with old intervals or none, and the intervals are being computed. */
  | { readonly kind: 'refining'; readonly drawn: Drawn | null; stop(): void }
  /** Somebody has stopped that. */
  | { readonly kind: 'stopped'; readonly drawn: Drawn | null; compute(): void }
  /** Everything is shown. */
  | { readonly kind: 'drawn'; readonly drawn: Drawn };

/** What the card of a figure shows of this page's drawing. */
export const drawnIn = (life: Life): Drawn | null => (life.kind === 'finished' ? null : life.drawn);

/** What the foot of a figure says about its life. */
export function progressOf(life: Life): ProgressLine | null {
  switch (life.kind) {
    case 'finished':
    case 'asking':
    case 'drawn':
      return null;
    case 'refining':
      return { text: 'Computing …', action: 'Stop', act: life.stop };
    case 'stopped':
      return { text: 'Stopped before everything was computed.', action: 'Compute', act: life.compute };
  }
}
