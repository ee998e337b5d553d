import type { Settings } from './settings.ts';

/** Something that looks like a mistake in the data, with the settings that would put it right. It is never applied unasked. */
export interface Proposal {
  /** `near_duplicate_labels`, `same_annotator`, `same_records` … */
  readonly code: string;
  /** What was seen, with its evidence, in one or two sentences. */
  readonly message: string;
  /** What the button says that accepts it: "Count them as one label". */
  readonly action: string;
  /** Merged over the present settings when it is accepted. */
  readonly settings: Settings;
}
