import type { Ask } from '../chart/view.ts';
import { inTurn } from './lane.ts';

/** A figure's data to fill in with intervals or models, in the worker. */
export interface Job {
  readonly view: string;
  readonly ask: Ask;
  readonly data: unknown;
  readonly seed: number;
}

export type Done = { readonly data: unknown } | { readonly error: string };

const SEED = 1;
const LANE = {};
let worker: Worker | null = null;

/** Intervals and models of a figure, computed off the main thread, by rank. Undefined once `ended` is aborted. */
export function refined(
  view: string,
  ask: Ask,
  data: unknown,
  rank: number,
  ended: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = () => {
      resolve(undefined);
    };
    // Those who wait for their turn are not kept waiting either.
    ended.addEventListener('abort', end, { once: true });
    inTurn(LANE, rank, () => answered({ view, ask, data, seed: SEED }, ended)).then(resolve, reject);
  });
}

function answered(job: Job, ended: AbortSignal): Promise<unknown> {
  if (ended.aborted) return Promise.resolve(undefined);
  worker ??= started();
  const asked = worker;
  return new Promise((resolve, reject) => {
    // A worker hears nothing while it computes, so it is ended; the next one starts while the engine is asked.
    const end = () => {
      asked.terminate();
      worker = started();
      resolve(undefined);
    };
    ended.addEventListener('abort', end, { once: true });
    asked.onmessage = ({ data: done }: MessageEvent<Done>) => {
      ended.removeEventListener('abort', end);
      if ('error' in done) reject(new Error(done.error));
      else resolve(done.data);
    };
    asked.onerror = () => {
      ended.removeEventListener('abort', end);
      worker = null;
      reject(new Error('The part of the page that computes could not be started.'));
    };
    asked.postMessage(job);
  });
}

const started = (): Worker =>
  new Worker(new URL('./statistics-worker.ts', import.meta.url), { type: 'module' });
