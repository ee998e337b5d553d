import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';

/** What intervals are resampled with where nobody asks for anything else: on pages, and in the report. */
export const RESAMPLING: Resampling = { replicates: 1000, seed: 1 };
