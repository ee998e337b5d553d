import type { Measure } from './measure.ts';
import { agreementByMetadata } from './agreement/agreement-by-metadata.ts';
import { agreementCoefficients } from './agreement/agreement-coefficients.ts';
import { agreementOverTime } from './agreement/agreement-over-time.ts';
import { agreementQuestions } from './agreement/agreement-questions.ts';
import { characterAgreement } from './agreement/character-agreement.ts';
import { disagreementRecords } from './agreement/disagreement-records.ts';
import { intraclass } from './agreement/intraclass.ts';
import { labelAgreement } from './agreement/label-agreement.ts';
import { labelConfusions } from './agreement/label-confusions.ts';
import { questionAgreement } from './agreement/question-agreement.ts';
import { rankingAgreement } from './agreement/ranking-agreement.ts';
import { recordsNeeded } from './agreement/records-needed.ts';
import { sharedAnswers } from './agreement/shared-answers.ts';
import { spanAgreement } from './agreement/span-agreement.ts';
import { textAgreement } from './agreement/text-agreement.ts';
import { annotatorConfusions } from './answers/annotator-confusions.ts';
import { answerModels } from './answers/answer-models.ts';
import { answersChanged } from './answers/answers-changed.ts';
import { knownAnswers } from './answers/known-answers.ts';
import { knownAnswersConfused } from './answers/known-answers-confused.ts';
import { answerValues } from './labels/answer-values.ts';
import { averagedScores } from './labels/averaged-scores.ts';
import { labelBars } from './labels/label-bars.ts';
import { numberHistogram } from './labels/number-histogram.ts';
import { textLength } from './labels/text-length.ts';
import { metadataNumbers } from './metadata/metadata-numbers.ts';
import { metadataTerms } from './metadata/metadata-terms.ts';
import { metadataValues } from './metadata/metadata-values.ts';
import { agreementFunnel } from './people/agreement-funnel.ts';
import { alphaWithout } from './people/alpha-without.ts';
import { annotatorAgreement } from './people/annotator-agreement.ts';
import { annotatorGroups } from './people/annotator-groups.ts';
import { annotatorLabels } from './people/annotator-labels.ts';
import { annotatorLeniency } from './people/annotator-leniency.ts';
import { annotatorPairs } from './people/annotator-pairs.ts';
import { annotatorWeeks } from './people/annotator-weeks.ts';
import { disagreementSources } from './people/disagreement-sources.ts';
import { groupAgreement } from './people/group-agreement.ts';
import { groupLabels } from './people/group-labels.ts';
import { personPairs } from './people/person-pairs.ts';
import { selfConsistency } from './people/self-consistency.ts';
import { modelStandings } from './preference/model-standings.ts';
import { preferenceChoices } from './preference/preference-choices.ts';
import { preferenceLengths } from './preference/preference-lengths.ts';
import { annotatorProgress } from './progress/annotator-progress.ts';
import { annotatorTime } from './progress/annotator-time.ts';
import { answerCounts } from './progress/answer-counts.ts';
import { campaignCounts } from './progress/campaign-counts.ts';
import { overlap } from './progress/overlap.ts';
import { recordsOverTime } from './progress/records-over-time.ts';
import { snapshots } from './progress/snapshots.ts';
import { submissionsOverTime } from './progress/submissions-over-time.ts';
import { attemptConcentration } from './red-team/attempt-concentration.ts';
import { attemptHarmlessness } from './red-team/attempt-harmlessness.ts';
import { attemptSuccess } from './red-team/attempt-success.ts';
import { attemptsByModel } from './red-team/attempts-by-model.ts';
import { attemptsByTag } from './red-team/attempts-by-tag.ts';
import { questionFacts } from './remarks/question-facts.ts';
import { agreementWithSuggestions } from './suggestions/agreement-with-suggestions.ts';
import { modelBesideHumans } from './suggestions/model-beside-humans.ts';
import { suggestedRecords } from './suggestions/suggested-records.ts';
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
  characterAgreement,
  disagreementRecords,
  intraclass,
  labelAgreement,
  labelConfusions,
  questionAgreement,
  rankingAgreement,
  recordsNeeded,
  sharedAnswers,
  spanAgreement,
  textAgreement,
  annotatorConfusions,
  answerModels,
  answersChanged,
  knownAnswers,
  knownAnswersConfused,
  answerValues,
  averagedScores,
  labelBars,
  numberHistogram,
  textLength,
  metadataNumbers,
  metadataTerms,
  metadataValues,
  agreementFunnel,
  alphaWithout,
  annotatorAgreement,
  annotatorGroups,
  annotatorLabels,
  annotatorLeniency,
  annotatorPairs,
  annotatorWeeks,
  disagreementSources,
  groupAgreement,
  groupLabels,
  personPairs,
  selfConsistency,
  modelStandings,
  preferenceChoices,
  preferenceLengths,
  annotatorProgress,
  annotatorTime,
  answerCounts,
  campaignCounts,
  overlap,
  recordsOverTime,
  snapshots,
  submissionsOverTime,
  attemptConcentration,
  attemptHarmlessness,
  attemptSuccess,
  attemptsByModel,
  attemptsByTag,
  questionFacts,
  agreementWithSuggestions,
  modelBesideHumans,
  suggestedRecords,
  suggestionConfusions,
  suggestionsByAnnotator,
  suggestionsByLabel,
  suggestionsKept,
  summary,
];
