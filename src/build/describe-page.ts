import type { DashboardHead } from './site.ts';

const LENGTH = 280;

/** What a link to a page says of it: its first sentence, and the day that its numbers are of. */
export function describePage(
  sentences: readonly string[],
  { sentence, responses, asOf }: Pick<DashboardHead, 'sentence' | 'responses' | 'asOf'>,
): string {
  const first = [...sentences, sentence].find((text) => text !== '') ?? `${responses}.`;
  return `${shortened(first)} ${asOf}`;
}

/** A text of at most so many characters, cut between words where that is possible. */
function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= LENGTH) return text;
  const start = characters.slice(0, LENGTH - 1).join('');
  const words = start.replace(/\s+\S*$/u, '');
  return `${words.length > LENGTH / 2 ? words : start}…`;
}
