import type { Ask } from '../chart/view.ts';

/** A figure's data to fill in with intervals, in the worker. */
export interface Job {
  readonly turn: number;
  readonly view: string;
  readonly ask: Ask;
  readonly data: unknown;
  readonly seed: number;
}

export type Done = { readonly turn: number } & ({ readonly data: unknown } | { readonly error: string });

interface Waiting {
  readonly job: Job;
  isWanted(): boolean;
  resolve(data: unknown): void;
  reject(error: Error): void;
}

const SEED = 1;
let worker: Worker | null = null;
let turn = 0;
let running: Waiting | null = null;
const queue: Waiting[] = [];

/** Intervals of a figure, computed off the main thread. Undefined where nobody wants them any more when their turn comes. */
export function refined(view: string, ask: Ask, data: unknown, isWanted: () => boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    queue.push({ job: { turn: ++turn, view, ask, data, seed: SEED }, isWanted, resolve, reject });
    next();
  });
}

function next(): void {
  if (running) return;
  const waiting = queue.shift();
  if (!waiting) return;
  if (!waiting.isWanted()) {
    waiting.resolve(undefined);
    next();
    return;
  }
  worker ??= started();
  running = waiting;
  worker.postMessage(waiting.job);
}

function started(): Worker {
  const made = new Worker(new URL('./statistics-worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data: done }: MessageEvent<Done>) => {
    const waiting = running;
    running = null;
    if (waiting?.job.turn === done.turn) {
      if ('error' in done) waiting.reject(new Error(done.error));
      else waiting.resolve(done.data);
    }
    next();
  };
  return made;
}
