import type { Problem } from '../../model/problem.ts';
import { browserSays } from '../reason.ts';
import type { Finished, ReadingJob, ReadingNews } from './reading.ts';

export type Progress = Extract<ReadingNews, { kind: 'progress' }>;

/** A reading in a worker of its own. Stopping it ends the worker, and with it everything that was read. */
export interface Reading {
  readonly finished: Promise<Finished>;
  stop(): void;
}

/** Starts to read files; progress is reported until it is finished or stopped. */
export function startReading(job: ReadingJob, onProgress: (progress: Progress) => void): Reading {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
  const finished = new Promise<Finished>((resolve) => {
    worker.onmessage = ({ data: news }: MessageEvent<ReadingNews>) => {
      if (news.kind === 'progress') onProgress(news);
      else resolve(news);
    };
    worker.onerror = ({ message }) => {
      const problem = failure(`Reading failed: ${browserSays(message)} There may be too little memory.`);
      resolve({ kind: 'failed', problems: [problem], explained: null });
    };
  });
  worker.postMessage(job);
  return {
    finished,
    stop: () => {
      worker.terminate();
    },
  };
}

/** A problem of no file and no line. */
export const failure = (message: string): Problem => ({
  code: 'failed',
  message,
  file: null,
  line: null,
  count: 1,
});
