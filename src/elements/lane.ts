/** Who goes first: figures that can be seen, other figures, then the sentences that sum all up. */
export const RANKS = { seen: 0, unseen: 1, sentences: 2 } as const;

interface Waiting {
  readonly rank: number;
  start(): Promise<void>;
}

let waiting: readonly Waiting[] = [];
let isRunning = false;

/**
 * The engine answers one query at a time. Those who ask several in a row wait here for their turn, so that the
 * figure somebody looks at is not behind what all others ask.
 */
export function inTurn<T>(rank: number, ask: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const start = () => ask().then(resolve, reject);
    waiting = [...waiting, { rank, start }];
    // All who heard of the same change have joined when the first one is chosen.
    queueMicrotask(next);
  });
}

function next(): void {
  if (isRunning) return;
  const first = waiting.toSorted((a, b) => a.rank - b.rank)[0];
  if (!first) return;
  waiting = waiting.filter((one) => one !== first);
  isRunning = true;
  void first.start().finally(() => {
    isRunning = false;
    next();
  });
}
