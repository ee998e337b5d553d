import type { AnyView } from '../chart/view.ts';
import { agreementQuestions } from './agreement-questions.ts';
import { alphaWithout } from './alpha-without.ts';
import { annotatorAgreement } from './annotator-agreement.ts';
import { annotatorLabels } from './annotator-labels.ts';
import { annotatorPairs } from './annotator-pairs.ts';
import { annotatorProgress } from './annotator-progress.ts';
import { disagreementSources } from './disagreement-sources.ts';
import { labelAgreement } from './label-agreement.ts';
import { labelBars } from './label-bars.ts';
import { labelConfusions } from './label-confusions.ts';
import { metadataNumbers } from './metadata-numbers.ts';
import { metadataTerms } from './metadata-terms.ts';
import { numberHistogram } from './number-histogram.ts';
import { overlap } from './overlap.ts';
import { recordsOverTime } from './records-over-time.ts';
import { snapshots } from './snapshots.ts';
import { submissionsOverTime } from './submissions-over-time.ts';
import { textLength } from './text-length.ts';

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
  labelAgreement,
  labelConfusions,
  annotatorAgreement,
  alphaWithout,
  annotatorLabels,
  annotatorPairs,
  disagreementSources,
  metadataTerms,
  metadataNumbers,
] as readonly AnyView[];
