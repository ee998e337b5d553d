import { h } from '../../chart/markup.ts';
import { EMPTY_FILTER } from '../../model/filter.ts';
import { writeFragment } from '../../url/fragment.ts';

/** Makes the ids of records in a table lead to the record, with everyone's answers side by side. */
export function linkRecords(card: Element): void {
  const page = document.querySelector<HTMLAnchorElement>('.rail a[data-page="records"]');
  if (!page) return;
  for (const cell of card.querySelectorAll<HTMLElement>('td[data-record]')) {
    const id = cell.dataset.record ?? '';
    const link = h(document, 'a', { href: page.href }, id);
    link.hash = writeFragment({
      ...EMPTY_FILTER,
      record: { kind: 'terms', terms: [id], exclude: false },
    });
    cell.replaceChildren(link);
  }
}
