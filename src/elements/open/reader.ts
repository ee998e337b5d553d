import type { Problem } from '../../model/problem.ts';
import type { Finished, Told, Wanted } from './reading.ts';

export type Going = Extract<Told, { kind: 'progress' }>;

/** A reading in a worker of its own. Stopping it ends the worker, and with it everything that was read. */
export interface Reading {
  readonly finished: Promise<Finished>;
  stop(): void;
}

export function startReading(wanted: Wanted, onProgress: (going: Going) => void): Reading {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
  const finished = new Promise<Finished>((resolve) => {
    worker.onmessage = ({ data: told }: MessageEvent<Told>) => {
      if (told.kind === 'progress') onProgress(told);
      else resolve(told);
    };
    worker.onerror = ({ message }) => {
      const said = `Reading failed: ${message}. It may be that there is too little memory.`;
      resolve({ kind: 'failed', problems: [failure(said)], explained: null });
    };
  });
  worker.postMessage(wanted);
  return {
    finished,
    stop: () => {
      worker.terminate();
    },
  };
}

export const failure = (message: string): Problem => ({
  code: 'failed',
  message,
  file: null,
  line: null,
  count: 1,
});
