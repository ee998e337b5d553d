import type { AnyView } from '../chart/view.ts';
import { agreementByMetadata } from './agreement-by-metadata.ts';
import { agreementCoefficients } from './agreement-coefficients.ts';
import { agreementFunnel } from './agreement-funnel.ts';
import { agreementOverTime } from './agreement-over-time.ts';
import { agreementWithSuggestions } from './agreement-with-suggestions.ts';
import { alphaWithout } from './alpha-without.ts';
import { annotatorAgreement } from './annotator-agreement.ts';
import { annotatorConfusions } from './annotator-confusions.ts';
import { annotatorGroups } from './annotator-groups.ts';
import { annotatorLabels } from './annotator-labels.ts';
import { annotatorLeniency } from './annotator-leniency.ts';
import { annotatorPairs } from './annotator-pairs.ts';
import { annotatorWeeks } from './annotator-weeks.ts';
import { answerModels } from './answer-models.ts';
import { answersChanged } from './answers-changed.ts';
import { disagreementRecords } from './disagreement-records.ts';
import { disagreementSources } from './disagreement-sources.ts';
import { groupLabels } from './group-labels.ts';
import { knownAnswersConfused } from './known-answers-confused.ts';
import { knownAnswers } from './known-answers.ts';
import { labelAgreement } from './label-agreement.ts';
import { labelConfusions } from './label-confusions.ts';
import { modelBesideHumans } from './model-beside-humans.ts';
import { rankingAgreement } from './ranking-agreement.ts';
import { selfConsistency } from './self-consistency.ts';
import { spanAgreement } from './span-agreement.ts';
import { suggestionConfusions } from './suggestion-confusions.ts';
import { suggestionsByAnnotator } from './suggestions-by-annotator.ts';
import { suggestionsByLabel } from './suggestions-by-label.ts';
import { suggestionsKept } from './suggestions-kept.ts';
import { textAgreement } from './text-agreement.ts';

/** Figures that answer the same question of a reader. */
export interface Group {
  readonly title: string;
  readonly views: readonly AnyView[];
}

/** What is shown of one question, in the order in which a reader asks. */
export const QUESTION_GROUPS: readonly Group[] = [
  {
    title: 'How much people agree',
    views: [
      agreementCoefficients,
      rankingAgreement,
      spanAgreement,
      textAgreement,
      agreementOverTime,
    ] as readonly AnyView[],
  },
  {
    title: 'What they differ on',
    views: [labelAgreement, labelConfusions, disagreementRecords, agreementByMetadata] as readonly AnyView[],
  },
  {
    title: 'Whether it is one person',
    views: [
      disagreementSources,
      annotatorAgreement,
      annotatorLeniency,
      agreementFunnel,
      annotatorWeeks,
      alphaWithout,
      annotatorLabels,
      annotatorPairs,
      annotatorGroups,
      groupLabels,
      selfConsistency,
    ] as readonly AnyView[],
  },
  {
    title: 'Which answer counts',
    views: [answerModels, answersChanged, annotatorConfusions] as readonly AnyView[],
  },
  {
    title: 'Known answers',
    views: [knownAnswers, knownAnswersConfused] as readonly AnyView[],
  },
  {
    title: 'Suggestions and models',
    views: [
      agreementWithSuggestions,
      suggestionsKept,
      suggestionsByLabel,
      suggestionConfusions,
      suggestionsByAnnotator,
      modelBesideHumans,
    ] as readonly AnyView[],
  },
];
