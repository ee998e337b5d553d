import type { About } from '../model/campaign.ts';
import { QUESTION_PAGE } from './index.ts';

/** A question whose agreement has a page of its own. */
export interface QuestionPage {
  readonly number: number;
  readonly title: string;
  /** Its part of the address. */
  readonly key: string;
}

/** The questions that have a figure on a page of their own, in their order. */
export function questionPages(about: About): readonly QuestionPage[] {
  const figures = QUESTION_PAGE.groups.flatMap((group) => group.figures);
  const numbers = new Set(
    figures.flatMap(({ measure }) => measure.each?.(about) ?? []).map(({ number }) => number),
  );
  const taken = new Set<string>();
  return about.questions.flatMap(({ name, title }, number): readonly QuestionPage[] => {
    if (!numbers.has(number)) return [];
    const short = shortOf(name);
    const key = short === '' || taken.has(short) ? `question-${String(number + 1)}` : short;
    taken.add(key);
    return [{ number, title, key }];
  });
}

const shortOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
