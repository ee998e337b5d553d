import { agreementCoefficients } from '../figures/agreement/agreement-coefficients.ts';
import { rankingAgreement } from '../figures/agreement/ranking-agreement.ts';
import { spanAgreement } from '../figures/agreement/span-agreement.ts';
import { textAgreement } from '../figures/agreement/text-agreement.ts';
import { agreementOverTime } from '../figures/agreement/agreement-over-time.ts';
import { labelAgreement } from '../figures/agreement/label-agreement.ts';
import { labelConfusions } from '../figures/agreement/label-confusions.ts';
import { disagreementRecords } from '../figures/agreement/disagreement-records.ts';
import { agreementByMetadata } from '../figures/agreement/agreement-by-metadata.ts';
import { disagreementSources } from '../figures/people/disagreement-sources.ts';
import { annotatorAgreement } from '../figures/people/annotator-agreement.ts';
import { annotatorLeniency } from '../figures/people/annotator-leniency.ts';
import { agreementFunnel } from '../figures/people/agreement-funnel.ts';
import { annotatorWeeks } from '../figures/people/annotator-weeks.ts';
import { alphaWithout } from '../figures/people/alpha-without.ts';
import { annotatorLabels } from '../figures/people/annotator-labels.ts';
import { annotatorPairs } from '../figures/people/annotator-pairs.ts';
import { annotatorGroups } from '../figures/people/annotator-groups.ts';
import { groupLabels } from '../figures/people/group-labels.ts';
import { selfConsistency } from '../figures/people/self-consistency.ts';
import { answerModels } from '../figures/answers/answer-models.ts';
import { answersChanged } from '../figures/answers/answers-changed.ts';
import { annotatorConfusions } from '../figures/answers/annotator-confusions.ts';
import { knownAnswers } from '../figures/answers/known-answers.ts';
import { knownAnswersConfused } from '../figures/answers/known-answers-confused.ts';
import { agreementWithSuggestions } from '../figures/suggestions/agreement-with-suggestions.ts';
import { suggestionsKept } from '../figures/suggestions/suggestions-kept.ts';
import { suggestionsByLabel } from '../figures/suggestions/suggestions-by-label.ts';
import { suggestionConfusions } from '../figures/suggestions/suggestion-confusions.ts';
import { suggestionsByAnnotator } from '../figures/suggestions/suggestions-by-annotator.ts';
import { modelBesideHumans } from '../figures/suggestions/model-beside-humans.ts';
import type { Summary } from '../measures/summary.ts';
import { questionRemarks } from '../measures/remarks/question-remarks.ts';
import type { Ask } from '../model/ask.ts';
import type { QuestionKind } from '../model/campaign.ts';
import { WHY } from '../words/why.ts';
import { numbersOf } from './agreement.ts';
import type { Section } from './section.ts';

/** Agreement on one question: reached from the agreement page, so it has no place of its own in the rail. */
export const question: Section = {
  page: 'question',
  title: 'Agreement',
  path: ['agreement', 'question'],
  sentences: questionSentences,
  figure: () => '',
  groups: [
    {
      title: 'How much people agree',
      figures: [agreementCoefficients, rankingAgreement, spanAgreement, textAgreement, agreementOverTime],
    },
    {
      title: 'What they differ on',
      figures: [labelAgreement, labelConfusions, disagreementRecords, agreementByMetadata],
    },
    {
      title: 'Whether it is one person',
      figures: [
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
      ],
    },
    {
      title: 'Which answer counts',
      figures: [answerModels, answersChanged, annotatorConfusions],
    },
    {
      title: 'Known answers',
      figures: [knownAnswers, knownAnswersConfused],
    },
    {
      title: 'Suggestions and models',
      figures: [
        agreementWithSuggestions,
        suggestionsKept,
        suggestionsByLabel,
        suggestionConfusions,
        suggestionsByAnnotator,
        modelBesideHumans,
      ],
    },
  ],
};

/** What takes the place of alpha where answers are no labels and no numbers. */
const OTHERWISE: Readonly<Partial<Record<QuestionKind, (title: string) => string>>> = {
  ranking: (title) => `${title} has no alpha: rankings of a record are compared with Kendall’s W, below.`,
  span: (title) => `${title} has no alpha: spans of two people are compared with F1, below.`,
  text: (title) => `${title} has no alpha: texts of two people are compared by edits and words, below.`,
};

/** The head of the page of one question: its agreement, and what to bear in mind with it. */
function questionSentences({ agreement, facts }: Summary, ask: Ask): readonly string[] {
  const { about, param } = ask;
  const question = about.questions[param?.number ?? -1];
  if (!question) return [];
  const line = agreement.lines.find(({ number }) => number === param?.number);
  if (!line)
    return [OTHERWISE[question.kind]?.(question.title) ?? `${question.title}: see the figures below.`];
  return [
    line.alpha.value === null
      ? `${question.title} has no alpha: ${WHY[line.alpha.why ?? 'no_ratings']}.`
      : `People agree on ${question.title} with Krippendorff’s alpha (${line.kindName}) ${numbersOf(line)}.`,
    ...(facts === null ? [] : questionRemarks(line, facts, ask).map(({ text }) => text)),
  ];
}
