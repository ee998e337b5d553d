/** Who goes first: figures that can be seen, other figures, the sentences that sum up the page, figures that take long. */
export const RANKS = { seen: 0, unseen: 1, sentences: 2, slow: 3 } as const;

interface Waiting {
  readonly rank: number;
  start(): Promise<void>;
}

interface Lane {
  waiting: readonly Waiting[];
  isRunning: boolean;
}

// By who answers: what a closed engine leaves unanswered holds up nobody who asks the next one.
const lanes = new WeakMap<object, Lane>();

/**
 * Calls `ask` when its turn has come: engines and workers answer one query at a time, so the figure somebody looks at
 * must not wait behind the others. Several queries in a row may be one `ask`.
 */
export function inTurn<T>(answerer: object, rank: number, ask: () => Promise<T>): Promise<T> {
  const lane = lanes.get(answerer) ?? { waiting: [], isRunning: false };
  lanes.set(answerer, lane);
  return new Promise((resolve, reject) => {
    const start = () => ask().then(resolve, reject);
    lane.waiting = [...lane.waiting, { rank, start }];
    // Everyone who hears of the same change joins before the first is chosen.
    queueMicrotask(() => {
      startNext(lane);
    });
  });
}

function startNext(lane: Lane): void {
  if (lane.isRunning) return;
  const first = lane.waiting.toSorted((a, b) => a.rank - b.rank)[0];
  if (!first) return;
  lane.waiting = lane.waiting.filter((waiting) => waiting !== first);
  lane.isRunning = true;
  void first.start().finally(() => {
    lane.isRunning = false;
    startNext(lane);
  });
}
