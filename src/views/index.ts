import type { AnyView } from '../chart/view.ts';
import { agreementQuestions } from './agreement-questions.ts';
import { annotatorProgress } from './annotator-progress.ts';
import { labelBars } from './label-bars.ts';
import { metadataNumbers } from './metadata-numbers.ts';
import { metadataTerms } from './metadata-terms.ts';
import { numberHistogram } from './number-histogram.ts';
import { overlap } from './overlap.ts';
import { recordsNeeded } from './records-needed.ts';
import { recordsOverTime } from './records-over-time.ts';
import { snapshots } from './snapshots.ts';
import { submissionsOverTime } from './submissions-over-time.ts';
import { textLength } from './text-length.ts';
import { QUESTION_GROUPS } from './question-groups.ts';

/** Every figure, in the order in which its page shows it. */
export const VIEWS: readonly AnyView[] = [
  submissionsOverTime,
  recordsOverTime,
  snapshots,
  annotatorProgress,
  overlap,
  labelBars,
  numberHistogram,
  textLength,
  agreementQuestions,
  recordsNeeded,
  ...QUESTION_GROUPS.flatMap(({ views }) => views),
  metadataTerms,
  metadataNumbers,
] as readonly AnyView[];
