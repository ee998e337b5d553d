import { h, type Attributes } from '../chart/markup.ts';

/** A button that does one thing and submits nothing. */
export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = h(document, 'button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** A list to choose from, with the present choice selected. */
export function choiceField(
  options: Iterable<readonly [value: string, text: string]>,
  chosen: string,
  attributes: Attributes = {},
): HTMLSelectElement {
  const made = h(document, 'select', attributes);
  for (const [value, text] of options) made.add(new Option(text, value, false, value === chosen));
  return made;
}

/** A field with a name that is heard and not seen. */
export const textField = (name: string, value: string, type = 'text'): HTMLInputElement =>
  h(document, 'input', { type, value, 'aria-label': name });
