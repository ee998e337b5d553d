import { argilla1Feedback } from './argilla-1-feedback.ts';
import { argilla1Hub } from './argilla-1-hub.ts';
import { argilla2Flat } from './argilla-2-flat.ts';
import { argilla2Nested } from './argilla-2-nested.ts';
import { argillaDataset } from './argilla-dataset.ts';
import { argillaSettings } from './argilla-settings.ts';
import type { Format } from './format.ts';
import { longTable } from './long-table.ts';
import { recordsTable } from './records-table.ts';

/** Every import format, in the order in which they are tried; the first that recognises a file reads it. */
export const FORMATS: readonly Format[] = [
  argillaSettings,
  argillaDataset,
  argilla2Nested,
  argilla1Feedback,
  argilla2Flat,
  argilla1Hub,
  longTable,
  recordsTable,
];
