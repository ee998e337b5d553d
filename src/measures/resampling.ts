import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';

/** What intervals are resampled with where nobody asks for anything else: on pages, and in the report. */
export const RESAMPLING: Resampling = { replicates: 1000, seed: 1 };

/** Without resamples: point estimates, until `refine` adds the intervals. */
export const POINT: Resampling = { ...RESAMPLING, replicates: 0 };
