import type { Question } from '../model/campaign.ts';

/** The colour of a label, the same on all pages: ten in a fixed order, then grey; ordered scales in one hue. */
export function labelColour(question: Pick<Question, 'level' | 'options'>, position: number): string {
  if (question.level !== 'nominal' && question.options.length > 1) {
    const step = Math.round((position / (question.options.length - 1)) * 6) + 1;
    return `var(--scale-${String(step)})`;
  }
  return position < 10 ? `var(--label-${String(position)})` : 'var(--label-other)';
}
