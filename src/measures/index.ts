import type { Measure } from './measure.ts';
import { agreementByMetadata } from './agreement/agreement-by-metadata.ts';
import { agreementCoefficients } from './agreement/agreement-coefficients.ts';
import { agreementOverTime } from './agreement/agreement-over-time.ts';
import { agreementQuestions } from './agreement/agreement-questions.ts';
import { disagreementRecords } from './agreement/disagreement-records.ts';
import { labelAgreement } from './agreement/label-agreement.ts';
import { labelConfusions } from './agreement/label-confusions.ts';
import { rankingAgreement } from './agreement/ranking-agreement.ts';
import { recordsNeeded } from './agreement/records-needed.ts';
import { spanAgreement } from './agreement/span-agreement.ts';
import { textAgreement } from './agreement/text-agreement.ts';
import { annotatorConfusions } from './answers/annotator-confusions.ts';
import { answerModels } from './answers/answer-models.ts';
import { answersChanged } from './answers/answers-changed.ts';
import { knownAnswersConfused } from './answers/known-answers-confused.ts';
import { knownAnswers } from './answers/known-answers.ts';
import { labelBars } from './labels/label-bars.ts';
import { numberHistogram } from './labels/number-histogram.ts';
import { textLength } from './labels/text-length.ts';
import { metadataNumbers } from './metadata/metadata-numbers.ts';
import { metadataTerms } from './metadata/metadata-terms.ts';
import { agreementFunnel } from './people/agreement-funnel.ts';
import { alphaWithout } from './people/alpha-without.ts';
import { annotatorAgreement } from './people/annotator-agreement.ts';
import { annotatorGroups } from './people/annotator-groups.ts';
import { annotatorLabels } from './people/annotator-labels.ts';
import { annotatorLeniency } from './people/annotator-leniency.ts';
import { annotatorPairs } from './people/annotator-pairs.ts';
import { annotatorWeeks } from './people/annotator-weeks.ts';
import { disagreementSources } from './people/disagreement-sources.ts';
import { groupLabels } from './people/group-labels.ts';
import { selfConsistency } from './people/self-consistency.ts';
import { annotatorProgress } from './progress/annotator-progress.ts';
import { overlap } from './progress/overlap.ts';
import { recordsOverTime } from './progress/records-over-time.ts';
import { snapshots } from './progress/snapshots.ts';
import { submissionsOverTime } from './progress/submissions-over-time.ts';
import { agreementWithSuggestions } from './suggestions/agreement-with-suggestions.ts';
import { modelBesideHumans } from './suggestions/model-beside-humans.ts';
import { suggestionConfusions } from './suggestions/suggestion-confusions.ts';
import { suggestionsByAnnotator } from './suggestions/suggestions-by-annotator.ts';
import { suggestionsByLabel } from './suggestions/suggestions-by-label.ts';
import { suggestionsKept } from './suggestions/suggestions-kept.ts';
import { summary } from './summary.ts';

/** Every measure that figures, sentences or the report tell of. */
export const MEASURES: readonly Measure<unknown>[] = [
  agreementByMetadata,
  agreementCoefficients,
  agreementOverTime,
  agreementQuestions,
  disagreementRecords,
  labelAgreement,
  labelConfusions,
  rankingAgreement,
  recordsNeeded,
  spanAgreement,
  textAgreement,
  annotatorConfusions,
  answerModels,
  answersChanged,
  knownAnswersConfused,
  knownAnswers,
  labelBars,
  numberHistogram,
  textLength,
  metadataNumbers,
  metadataTerms,
  agreementFunnel,
  alphaWithout,
  annotatorAgreement,
  annotatorGroups,
  annotatorLabels,
  annotatorLeniency,
  annotatorPairs,
  annotatorWeeks,
  disagreementSources,
  groupLabels,
  selfConsistency,
  annotatorProgress,
  overlap,
  recordsOverTime,
  snapshots,
  submissionsOverTime,
  agreementWithSuggestions,
  modelBesideHumans,
  suggestionConfusions,
  suggestionsByAnnotator,
  suggestionsByLabel,
  suggestionsKept,
  summary,
];
