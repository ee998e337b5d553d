import { h, type Child } from '../../../chart/markup.ts';
import { scroller } from '../../../chart/table.ts';

/** A form whose button applies it; it never leaves the page. */
export function form(
  action: string,
  apply: (say: (text: string) => void) => void,
  ...children: readonly Child[]
): HTMLFormElement {
  const state = h(document, 'span.state', { role: 'status' });
  const made = h(
    document,
    'form.choices',
    ...children,
    h(document, 'p.actions', h(document, 'button', { type: 'submit' }, action), ' ', state),
  );
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
  const line = (tag: 'th' | 'td', cells: readonly (Node | string)[]) =>
    h(document, 'tr', ...cells.map((cell) => h(document, tag, cell)));
  return scroller(
    document,
    name,
    h(
      document,
      'table',
      h(document, 'thead', line('th', columns)),
      h(document, 'tbody', ...rows.map((row) => line('td', row))),
    ),
  );
}
