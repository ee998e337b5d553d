import { isMeasure } from '../../model/measure.ts';
import { text } from '../collect/json-values.ts';
import { addSuggestion } from '../collect/collect.ts';
import { kindOf, type AnnotationContext } from './label-studio-annotations.ts';
import { answersIn, rawOf } from './label-studio-results.ts';

/** A prediction suggests an answer to each question that it holds results for. */
export function suggestPrediction(
  { collected, kinds }: AnnotationContext,
  record: number,
  prediction: Readonly<Record<string, unknown>>,
  data: unknown,
  line: number,
): void {
  const score = isMeasure(prediction.score) ? prediction.score : null;
  const agent = text(prediction.model_version);
  for (const [question, answer] of answersIn(prediction.result, data).byQuestion) {
    const raw = rawOf(answer);
    if (raw === null) continue;
    kinds.note(question, kindOf(answer));
    addSuggestion(collected, question, record, { raw, score, agent }, line);
  }
}
