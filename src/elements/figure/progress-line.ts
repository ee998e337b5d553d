import { element } from '../../chart/card.ts';

/** Says at the foot of a card what becomes of its figure, with a button; what is over soon is never seen. */
export function showProgress(card: Element, text: string, label: string, act: () => void): void {
  clearProgress(card);
  const button = element(document, 'button', '', label);
  button.setAttribute('type', 'button');
  button.onclick = act;
  const foot = card.querySelector('.foot') ?? card;
  foot.append(element(document, 'p', 'computing', `${text} `, button));
}

export function clearProgress(card: Element): void {
  card.querySelector('.computing')?.remove();
}
