import type { View } from '../../campaign/row-views.ts';
import { VIEWS } from '../../views/index.ts';
import { summary } from '../../measures/summary.ts';
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
  const measure = MEASURES.find(({ id }) => id === job.measure);
  if (!measure) throw new Error(`There is no measure "${job.measure}".`);
  if (job.step === 'shape') return measure.shape(job.answers.rows, job.ask, job.answers.arrays);
  return measure.refine ? measure.refine(job.data, job.ask, job.seed) : job.data;
}
