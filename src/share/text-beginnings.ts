import type { Campaign } from '../model/campaign.ts';
import { patternFinder } from './find-patterns.ts';
import { foldedText } from './spelling.ts';

/** A text that is shorter may be any word. */
export const SHORTEST_TEXT = 20;
const LONGEST_BEGINNING = 60;

/** The form in which texts are searched: folded, with single spaces. */
export const searched = (text: string): string => foldedText(text).replaceAll(/\s+/g, ' ').trim();

/** By what each text of a campaign is recognised elsewhere, also where it is cut off there. */
export function textBeginnings({ texts }: Pick<Campaign, 'texts'>): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const { columns } of texts)
    if (columns.text?.type === 'text')
      for (const text of columns.text.data) {
        const beginning = searched((text ?? '').slice(0, 4 * LONGEST_BEGINNING)).slice(0, LONGEST_BEGINNING);
        if (beginning.length >= SHORTEST_TEXT) beginnings.add(beginning);
      }
  return beginnings;
}

/** Tells whether something holds a text of the campaign. */
export function textHolder(campaign: Pick<Campaign, 'texts'>): (word: string) => boolean {
  const beginnings = Array.from(textBeginnings(campaign), (spelling) => ({ spelling }));
  const find = patternFinder(beginnings, SHORTEST_TEXT);
  return (word) => {
    let holds = false;
    if (word.length >= SHORTEST_TEXT)
      find(searched(word), () => {
        holds = true;
      });
    return holds;
  };
}
