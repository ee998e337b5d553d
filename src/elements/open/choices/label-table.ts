import { h } from '../../../chart/markup.ts';
import type { Question } from '../../../model/campaign.ts';
import { button, textField } from '../../fields.ts';
import { fieldTable } from './form.ts';

/** A label with what is chosen for it. */
export interface LabelRow {
  readonly value: string;
  readonly missing: HTMLInputElement;
  readonly group: HTMLInputElement;
}

/** The labels of a question in rows that can be moved; `rows` gives them in the order of the moment. */
export function labelTable(
  question: Question,
  values: readonly string[],
  missing: ReadonlySet<string>,
): { readonly table: HTMLElement; rows(): readonly LabelRow[] } {
  const groupOf = new Map(question.options.map(({ value, group }) => [value, group]));
  const labels = values.map((value): LabelRow => {
    const isMissing = textField(`${value} is no answer`, '', 'checkbox');
    isMissing.checked = missing.has(value);
    return { value, missing: isMissing, group: textField(`Group of ${value}`, groupOf.get(value) ?? '') };
  });
  const table = fieldTable(
    `Labels of ${question.name}`,
    ['Order', 'Label', 'Counts as no answer', 'Group'],
    labels.map(({ value, missing: isMissing, group }) => [movers(value), value, isMissing, group]),
  );
  const lineOf = new Map([...table.querySelectorAll('tbody tr')].map((line, at) => [line, labels[at]]));
  return {
    table,
    rows: () => [...table.querySelectorAll('tbody tr')].flatMap((line) => lineOf.get(line) ?? []),
  };
}

/** Two buttons that move their row; the focus stays on the one that was pressed. */
function movers(value: string): HTMLElement {
  const moveUp = () => {
    const line = up.closest('tr');
    line?.previousElementSibling?.before(line);
    up.focus();
  };
  const moveDown = () => {
    const line = down.closest('tr');
    line?.nextElementSibling?.after(line);
    down.focus();
  };
  const up = button('Up', moveUp, { 'aria-label': `Move ${value} up` });
  const down = button('Down', moveDown, { 'aria-label': `Move ${value} down` });
  return h(document, 'span.move', up, down);
}
