import { VIEWS } from '../views/index.ts';
import { summary, type Summary } from '../views/summary.ts';
import type { Done, Job } from './statistics.ts';

addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  postMessage(answer(job));
});

function answer({ view, ask, data, seed }: Job): Done {
  try {
    if (view === 'summary') return { data: summary.refine(data as Summary, ask, seed) };
    const found = VIEWS.find(({ id }) => id === view);
    return { data: found?.refine?.(data, ask, seed) ?? data };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
