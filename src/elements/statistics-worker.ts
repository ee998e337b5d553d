import { VIEWS } from '../views/index.ts';
import { summary, type Summary } from '../views/summary.ts';
import type { Done, Job } from './statistics.ts';

addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  postMessage(answer(job));
});

function answer({ turn, view, ask, data, seed }: Job): Done {
  try {
    if (view === 'summary') return { turn, data: summary.refine(data as Summary, ask, seed) };
    const found = VIEWS.find(({ id }) => id === view);
    return { turn, data: found?.refine?.(data, ask, seed) ?? data };
  } catch (error) {
    return { turn, error: error instanceof Error ? error.message : String(error) };
  }
}
