import { h } from '../../chart/markup.ts';
import { askWanted } from '../../engine/ask.ts';
import type { Rows } from '../../engine/engine.ts';
import type { About } from '../../model/campaign.ts';
import { EMPTY_FILTER, isEmpty, type Filter } from '../../model/filter.ts';
import { byStatus } from '../../sql/by-status.ts';
import { writeFragment } from '../../url/fragment.ts';
import { chipsOf } from '../../figures/metadata/filter-words.ts';
import { count } from '../../words/numbers.ts';
import { button } from '../fields.ts';
import { FollowingElement, type Turn } from '../live/following.ts';
import { selectFilter } from '../live/session.ts';
import { copyLink } from './copy-link.ts';
import { FilterPanel } from './filter-panel.ts';

/** How much is selected, a chip for each selection, and the buttons to select more, clear all and copy the link. */
export class FilterBar extends FollowingElement {
  protected async follow({ live: { about, engine }, filter, ignored, isWanted }: Turn): Promise<void> {
    keepInLinks(filter);
    const queries = { selected: byStatus(filter, about), whole: byStatus(EMPTY_FILTER, about) };
    const rows = await askWanted(engine, queries, isWanted);
    if (!rows || !isWanted()) return;
    this.#show(
      h(document, 'span.count', { role: 'status' }, countWords(rows, filter, about)),
      ...chipsOf(filter, about).map(({ text, rest }) => chip(text, rest)),
      this.#panelButton(),
      isEmpty(filter) ? null : button('Clear', selectAll, { class: 'clear' }),
      ignored.length > 0 ? h(document, 'span.state', ignoredWords(ignored)) : null,
      h(document, 'span.spacer'),
      ...copyLink(),
    );
  }

  protected failed(message: string, again: HTMLElement): void {
    this.#show(
      h(document, 'span.state', { role: 'alert' }, `The filter could not be updated: ${message} `, again),
    );
  }

  /** Puts another line in the place of the one that is shown; the focus stays, or goes to the button for the panel. */
  #show(...content: readonly (Node | null)[]): void {
    const old = this.querySelector('.chosen');
    const focused = old?.contains(document.activeElement) ? document.activeElement?.className : undefined;
    const line = h(document, 'p.chosen', ...content);
    if (old) old.replaceWith(line);
    else this.prepend(line);
    if (focused === undefined) return;
    const next = line.querySelector<HTMLElement>(`button.${focused}`) ?? line.querySelector('button');
    next?.focus();
  }

  #panelButton(): HTMLButtonElement {
    const toggle = () => {
      this.#panel().toggle();
      show();
    };
    const made = button('', toggle, { class: 'add' });
    const show = () => {
      const { isOpen } = this.#panel();
      made.textContent = isOpen ? 'Close filter' : 'Filter';
      made.setAttribute('aria-expanded', String(isOpen));
    };
    show();
    return made;
  }

  #panel(): FilterPanel {
    const there = this.querySelector(':scope > filter-panel');
    if (there instanceof FilterPanel) return there;
    const panel = new FilterPanel();
    this.append(panel);
    return panel;
  }
}

function countWords(rows: Readonly<Record<string, Rows>>, filter: Filter, about: About): string {
  const whole = `${count(sumOf(rows.whole ?? [], about.counted))} responses`;
  if (isEmpty(filter)) return whole;
  return `${count(sumOf(rows.selected ?? [], filter.status ?? about.counted))} of ${whole}`;
}

const sumOf = (rows: Rows, statuses: readonly string[]): number =>
  rows
    .filter(({ status }) => statuses.includes(String(status)))
    .reduce((total, { n }) => total + Number(n), 0);

const ignoredWords = (names: readonly string[]): string =>
  `The link also names ${names.join(', ')}, which this campaign does not have.`;

const chip = (text: string, rest: Filter): HTMLElement =>
  button(
    `${text} ×`,
    () => {
      selectFilter(rest);
    },
    { class: 'term', 'aria-label': `Take away: ${text}` },
  );

const selectAll = (): void => {
  selectFilter(EMPTY_FILTER);
};

/** Going to another section keeps what is selected. */
function keepInLinks(filter: Filter): void {
  const fragment = writeFragment(filter);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.rail li a, .questions a'))
    link.hash = fragment;
}
