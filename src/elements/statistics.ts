import type { Answers } from '../chart/ask-view.ts';
import type { Ask } from '../chart/view.ts';
import { inTurn } from './lane.ts';

/** A step of a figure to take in the worker: to shape what the engine said, or to fill in intervals and models. */
export type Job = { readonly view: string; readonly ask: Ask } & (
  | { readonly step: 'shape'; readonly answers: Answers }
  | { readonly step: 'refine'; readonly data: unknown; readonly seed: number }
);

export type Done = { readonly data: unknown } | { readonly error: string };

const SEED = 1;
const LANE = {};
let worker: Worker | null = null;

/** A figure's data without its intervals, off the main thread, by rank. Undefined once `ended` is aborted. */
export const shaped = (
  view: string,
  ask: Ask,
  answers: Answers,
  rank: number,
  ended: AbortSignal,
): Promise<unknown> => waited({ view, ask, step: 'shape', answers }, 2 * rank, ended);

/** Intervals and models of a figure, off the main thread, after values of the same rank. Undefined once `ended` is aborted. */
export const refined = (
  view: string,
  ask: Ask,
  data: unknown,
  rank: number,
  ended: AbortSignal,
): Promise<unknown> => waited({ view, ask, step: 'refine', data, seed: SEED }, 2 * rank + 1, ended);

function waited(job: Job, rank: number, ended: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = () => {
      resolve(undefined);
    };
    // Those who wait for their turn are not kept waiting either.
    ended.addEventListener('abort', end, { once: true });
    inTurn(LANE, rank, () => answered(job, ended)).then(resolve, reject);
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
