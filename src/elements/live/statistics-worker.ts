import { MEASURES } from '../../measures/index.ts';
import { reasonOf } from '../reason.ts';
import { sayReady } from './worker-life.ts';
import type { Job, JobResult } from './statistics.ts';

addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  postMessage(resultOf(job));
});

void sayReady();

function resultOf(job: Job): JobResult {
  try {
    return { data: dataOf(job) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

function dataOf(job: Job): unknown {
  const measure = MEASURES.find(({ id }) => id === job.measure);
  if (!measure) throw new Error(`There is no measure “${job.measure}”.`);
  if (job.step === 'shape') return measure.shape(job.answers.rows, job.ask, job.answers.arrays);
  return measure.refine ? measure.refine(job.data, job.ask, job.resampling) : job.data;
}
