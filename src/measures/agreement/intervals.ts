import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';

/** Without resamples: point estimates, until `refine` adds the intervals. */
export const POINT: Resampling = { replicates: 0, seed: 1 };
