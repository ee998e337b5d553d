/** Who goes first: figures that can be seen, other figures, the sentences that sum all up, figures that take long. */
export const RANKS = { seen: 0, unseen: 1, sentences: 2, slow: 3 } as const;

interface Waiting {
  readonly rank: number;
  start(): Promise<void>;
}

interface Lane {
  waiting: readonly Waiting[];
  isRunning: boolean;
}

// One lane for each engine: what an engine that was ended leaves unanswered holds up nobody on the next one.
const lanes = new WeakMap<object, Lane>();

/**
 * An engine, as the worker of the statistics, answers one at a time. Those who ask it, even several times in a row, wait
 * here for their turn, so that the figure somebody looks at is not behind what all others ask.
 */
export function inTurn<T>(of: object, rank: number, ask: () => Promise<T>): Promise<T> {
  const lane = lanes.get(of) ?? { waiting: [], isRunning: false };
  lanes.set(of, lane);
  return new Promise((resolve, reject) => {
    const start = () => ask().then(resolve, reject);
    lane.waiting = [...lane.waiting, { rank, start }];
    // All who heard of the same change have joined when the first one is chosen.
    queueMicrotask(() => {
      next(lane);
    });
  });
}

function next(lane: Lane): void {
  if (lane.isRunning) return;
  const first = lane.waiting.toSorted((a, b) => a.rank - b.rank)[0];
  if (!first) return;
  lane.waiting = lane.waiting.filter((one) => one !== first);
  lane.isRunning = true;
  void first.start().finally(() => {
    lane.isRunning = false;
    next(lane);
  });
}
