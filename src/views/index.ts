import type { AnyView } from '../chart/view.ts';
import { agreementByMetadata } from './agreement-by-metadata.ts';
import { agreementCoefficients } from './agreement-coefficients.ts';
import { agreementFunnel } from './agreement-funnel.ts';
import { agreementQuestions } from './agreement-questions.ts';
import { alphaWithout } from './alpha-without.ts';
import { annotatorAgreement } from './annotator-agreement.ts';
import { annotatorGroups } from './annotator-groups.ts';
import { answerModels } from './answer-models.ts';
import { answersChanged } from './answers-changed.ts';
import { agreementOverTime } from './agreement-over-time.ts';
import { agreementWithSuggestions } from './agreement-with-suggestions.ts';
import { annotatorPairs } from './annotator-pairs.ts';
import { annotatorProgress } from './annotator-progress.ts';
import { annotatorWeeks } from './annotator-weeks.ts';
import { disagreementRecords } from './disagreement-records.ts';
import { annotatorConfusions } from './annotator-confusions.ts';
import { annotatorLabels } from './annotator-labels.ts';
import { disagreementSources } from './disagreement-sources.ts';
import { groupLabels } from './group-labels.ts';
import { knownAnswers } from './known-answers.ts';
import { knownAnswersConfused } from './known-answers-confused.ts';
import { labelAgreement } from './label-agreement.ts';
import { labelBars } from './label-bars.ts';
import { labelConfusions } from './label-confusions.ts';
import { metadataNumbers } from './metadata-numbers.ts';
import { metadataTerms } from './metadata-terms.ts';
import { modelBesideHumans } from './model-beside-humans.ts';
import { numberHistogram } from './number-histogram.ts';
import { overlap } from './overlap.ts';
import { rankingAgreement } from './ranking-agreement.ts';
import { recordsOverTime } from './records-over-time.ts';
import { recordsNeeded } from './records-needed.ts';
import { selfConsistency } from './self-consistency.ts';
import { snapshots } from './snapshots.ts';
import { spanAgreement } from './span-agreement.ts';
import { submissionsOverTime } from './submissions-over-time.ts';
import { suggestionConfusions } from './suggestion-confusions.ts';
import { suggestionsByAnnotator } from './suggestions-by-annotator.ts';
import { suggestionsByLabel } from './suggestions-by-label.ts';
import { suggestionsKept } from './suggestions-kept.ts';
import { textAgreement } from './text-agreement.ts';
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
  recordsNeeded,
  agreementCoefficients,
  labelAgreement,
  labelConfusions,
  rankingAgreement,
  spanAgreement,
  textAgreement,
  disagreementRecords,
  agreementOverTime,
  disagreementSources,
  answerModels,
  answersChanged,
  annotatorConfusions,
  annotatorAgreement,
  agreementFunnel,
  annotatorWeeks,
  alphaWithout,
  annotatorLabels,
  annotatorPairs,
  annotatorGroups,
  groupLabels,
  knownAnswers,
  knownAnswersConfused,
  selfConsistency,
  agreementByMetadata,
  agreementWithSuggestions,
  suggestionsKept,
  suggestionsByLabel,
  suggestionConfusions,
  suggestionsByAnnotator,
  modelBesideHumans,
  metadataTerms,
  metadataNumbers,
] as readonly AnyView[];
