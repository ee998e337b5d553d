import { element } from '../../../chart/card.ts';

/** A list to choose from, with the present choice selected. */
export function select(
  name: string,
  options: Iterable<readonly [value: string, text: string]>,
  chosen: string,
): HTMLSelectElement {
  const made = document.createElement('select');
  made.setAttribute('aria-label', name);
  for (const [value, text] of options) made.add(new Option(text, value, false, value === chosen));
  return made;
}

export function textField(name: string, value: string, type = 'text'): HTMLInputElement {
  const made = document.createElement('input');
  made.type = type;
  made.value = value;
  made.setAttribute('aria-label', name);
  return made;
}

export function button(text: string, onclick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.onclick = onclick;
  return made;
}

/** A form whose button applies it; it never leaves the page. */
export function form(
  action: string,
  apply: (say: (text: string) => void) => void,
  ...children: readonly (Node | string)[]
): HTMLFormElement {
  const submit = element(document, 'button', '', action) as HTMLButtonElement;
  submit.type = 'submit';
  const state = element(document, 'span', 'state');
  state.setAttribute('role', 'status');
  const made = element(
    document,
    'form',
    'choices',
    ...children,
    element(document, 'p', 'actions', submit, ' ', state),
  ) as HTMLFormElement;
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    apply((text) => {
      state.textContent = text;
    });
  });
  return made;
}

/** A table of form fields with a name; each row holds what stands in its cells. */
export function fieldTable(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (Node | string)[])[],
): HTMLElement {
  const cells = (tag: string, values: readonly (Node | string)[]) =>
    element(document, 'tr', '', ...values.map((value) => element(document, tag, '', value)));
  const table = element(
    document,
    'table',
    '',
    element(document, 'thead', '', cells('th', columns)),
    element(document, 'tbody', '', ...rows.map((row) => cells('td', row))),
  );
  const scroller = element(document, 'div', 'scroller', table);
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', name);
  scroller.tabIndex = 0;
  return scroller;
}
