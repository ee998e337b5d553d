import { h } from '../../chart/markup.ts';
import { button } from '../fields.ts';

/** What becomes of a figure, and a button that does something about it. */
export interface ProgressLine {
  readonly text: string;
  readonly action: string;
  act(): void;
}

/** Shows the line at the foot of a card, or none; what is over soon is never seen. */
export function showProgress(card: Element, line: ProgressLine | null): void {
  card.querySelector('.computing')?.remove();
  if (!line) return;
  const foot = card.querySelector('.foot') ?? card;
  foot.append(h(document, 'p.computing', `${line.text} `, button(line.action, line.act)));
}
