import { agreementQuestions } from '../figures/agreement/agreement-questions.ts';
import { recordsNeeded } from '../figures/agreement/records-needed.ts';
import type { AgreementLine } from '../measures/agreement/agreement-lines.ts';
import type { Summary } from '../measures/summary.ts';
import type { Ask } from '../model/ask.ts';
import { coefficient, counted } from '../words/numbers.ts';
import type { Section } from './section.ts';

export const agreement: Section = {
  page: 'agreement',
  title: 'Agreement',
  path: ['agreement'],
  sentences: agreementSentences,
  figure({ agreement: { lines } }) {
    const known = lines.map(({ alpha }) => alpha.value).filter((value) => value !== null);
    return known.length === 0 ? '–' : `α ${coefficient(Math.min(...known), 2)}`;
  },
  groups: [{ title: null, figures: [agreementQuestions, recordsNeeded] }],
};

/** What people agree on most and least; and why a value is not known, where it is not. */
export function agreementSentences({ agreement }: Summary, ask: Ask): readonly string[] {
  const known = agreement.lines
    .filter(({ alpha }) => alpha.value !== null)
    .toSorted((a, b) => a.alpha.value! - b.alpha.value!);
  const [least] = known;
  const most = known.at(-1);
  if (!least || !most)
    return agreement.lines.length === 0 ? [] : [agreementQuestions.describe(agreement, ask)];
  if (least !== most && least.alpha.value === most.alpha.value)
    return [`People agree alike on ${counted(known.length, 'question')} (${alphaOf(least)}).`];
  return least === most
    ? [`People agree on ${least.title} with ${alphaOf(least)}.`]
    : [
        `People agree most on ${most.title} (${alphaOf(most)}) and least on ${least.title} (${alphaOf(least)}).`,
      ];
}

const alphaOf = (line: AgreementLine): string => `α ${numbersOf(line)}`;

/** The value of an alpha, its interval and its records. */
export function numbersOf({ alpha, items }: AgreementLine): string {
  const interval =
    alpha.low === null || alpha.high === null
      ? ''
      : `, ${coefficient(alpha.low)} to ${coefficient(alpha.high)}`;
  return `${coefficient(alpha.value!)}${interval}; ${counted(items, 'record')}`;
}
