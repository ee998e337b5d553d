import type { View } from '../chart/view.ts';
import { VIEWS } from '../views/index.ts';
import { summary } from '../views/summary.ts';
import type { Done, Job } from './statistics.ts';

addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  postMessage(answer(job));
});

function answer(job: Job): Done {
  try {
    return { data: taken(job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function taken(job: Job): unknown {
  const view = job.view === 'summary' ? summary : VIEWS.find(({ id }) => id === job.view);
  if (!view) throw new Error(`There is no figure "${job.view}".`);
  const { shape, refine } = view as Pick<View<unknown>, 'shape' | 'refine'>;
  if (job.step === 'shape') return shape(job.answers.rows, job.ask, job.answers.arrays);
  return refine ? refine(job.data, job.ask, job.seed) : job.data;
}
