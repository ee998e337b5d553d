import type { View } from '../../campaign/row-views.ts';
import { VIEWS } from '../../views/index.ts';
import { summary } from '../../measures/summary.ts';
import { reasonOf } from '../reason.ts';
import type { Job, JobResult } from './statistics.ts';

addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  postMessage(resultOf(job));
});

function resultOf(job: Job): JobResult {
  try {
    return { data: dataOf(job) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

function dataOf(job: Job): unknown {
  const view = job.view === 'summary' ? summary : VIEWS.find(({ id }) => id === job.view);
  if (!view) throw new Error(`There is no figure “${job.view}”.`);
  const { shape, refine } = view as Pick<View<unknown>, 'shape' | 'refine'>;
  if (job.step === 'shape') return shape(job.answers.rows, job.ask, job.answers.arrays);
  return refine ? refine(job.data, job.ask, job.seed) : job.data;
}
