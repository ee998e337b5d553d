import { element } from '../../chart/card.ts';
import { added } from '../../chart/links.ts';
import { count } from '../../words/numbers.ts';
import { askWanted } from '../../engine/ask.ts';
import { EMPTY_FILTER, isEmpty } from '../../model/filter.ts';
import { byStatus } from '../../sql/by-status.ts';
import { readFragment, writeFragment } from '../../url/fragment.ts';
import { chipsOf } from '../../figures/metadata/filter-words.ts';
import { facetQuery, facetsOf, keyOf } from '../../measures/metadata/facets.ts';
import { facetForm } from './facet-form.ts';
import { current, FILES, filterNow, onChange, select } from '../live/session.ts';

/** Chips of what is selected, the form to select more, and the link to copy. */
export class FilterBar extends HTMLElement {
  #stop: (() => void) | null = null;
  #turn = 0;
  #open = '';
  #said = '';

  connectedCallback(): void {
    this.#stop = onChange(() => void this.#update());
    document.addEventListener('click', this.#clicked, true);
    document.addEventListener('keydown', this.#moved, true);
    void this.#update();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    document.removeEventListener('click', this.#clicked, true);
    document.removeEventListener('keydown', this.#moved, true);
    this.#turn++;
  }

  /** A click on a mark selects; with the shift key it adds. */
  readonly #clicked = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('.plot a') : null;
    const href = link?.getAttribute('href') ?? link?.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    const live = current();
    if (!link || !href?.startsWith('#') || !live) return;
    event.preventDefault();
    event.stopPropagation();
    const clicked = readFragment(href).filter;
    select(event.shiftKey ? added(filterNow().filter, clicked) : clicked);
  };

  /** Arrows move between the marks of a picture. */
  readonly #moved = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const link = document.activeElement?.closest('.plot a');
    if (step === undefined || !link) return;
    const marks = [...(link.closest('.plot')?.querySelectorAll<SVGAElement>('a') ?? [])];
    const next = marks[marks.indexOf(link as SVGAElement) + step];
    if (!next) return;
    event.preventDefault();
    link.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  };

  async #update(): Promise<void> {
    const live = current();
    if (!live) return;
    const turn = ++this.#turn;
    const isWanted = () => turn === this.#turn;
    const { about, engine } = live;
    const { filter, ignored } = filterNow();
    keepInLinks(writeFragment(filter));
    const rows = await askWanted(
      engine,
      { some: byStatus(filter, about), all: byStatus(EMPTY_FILTER, about) },
      isWanted,
    );
    if (!rows || !isWanted()) return;
    const sum = (statuses: readonly string[], list = rows.some ?? []) =>
      list
        .filter(({ status }) => statuses.includes(String(status)))
        .reduce((total, { n }) => total + Number(n), 0);
    const chosen = sum(filter.status ?? about.counted);
    const all = sum(about.counted, rows.all);
    const said = isEmpty(filter) ? `${count(all)} responses` : `${count(chosen)} of ${count(all)} responses`;
    const counted = element(document, 'span', 'count', said);
    counted.setAttribute('role', 'status');
    const chips = chipsOf(filter, about).map(({ text, rest }) =>
      this.#button(
        `${text} ×`,
        () => {
          select(rest);
        },
        `term`,
        `Take away: ${text}`,
      ),
    );
    const add = this.#button(
      this.#open === '' ? 'Filter' : 'Close filter',
      () => {
        this.#toggle();
      },
      'add',
    );
    add.setAttribute('aria-expanded', String(this.#open !== ''));
    const clear = isEmpty(filter)
      ? []
      : [
          this.#button(
            'Clear',
            () => {
              select(EMPTY_FILTER);
            },
            'clear',
          ),
        ];
    const note =
      ignored.length > 0
        ? [
            element(
              document,
              'span',
              'state',
              `The link also names ${ignored.join(', ')}, which this campaign does not have.`,
            ),
          ]
        : [];
    const copied = element(document, 'span', 'state', this.#said);
    copied.setAttribute('role', 'status');
    const bar = element(
      document,
      'p',
      'chosen',
      counted,
      ...chips,
      add,
      ...clear,
      ...note,
      element(document, 'span', 'spacer'),
      copied,
      this.#button('Copy link', () => void this.#copy(), 'copy'),
    );
    const focused =
      document.activeElement instanceof HTMLElement && this.contains(document.activeElement)
        ? document.activeElement.className
        : '';
    this.querySelector('.chosen')?.replaceWith(bar);
    // Where the button with the focus is gone, the next one takes it.
    if (focused !== '') (bar.querySelector<HTMLElement>(`button.${focused}`) ?? add).focus();
    await this.#panel(isWanted);
  }

  #toggle(): void {
    this.#open = this.#open === '' ? this.#first() : '';
    void this.#update();
  }

  #first(): string {
    const live = current();
    return live ? keyOf(facetsOf(live.about)[0]!.field) : '';
  }

  /** The form of the chosen facet; it is made anew only for another facet or filter. */
  async #panel(isWanted: () => boolean): Promise<void> {
    const live = current();
    const panel =
      this.querySelector<HTMLElement>('.panel') ?? this.appendChild(element(document, 'div', 'panel'));
    panel.hidden = this.#open === '';
    if (!live || panel.hidden) {
      panel.replaceChildren();
      return;
    }
    const { about, engine } = live;
    const { filter } = filterNow();
    const facets = facetsOf(about);
    const facet = facets.find(({ field }) => keyOf(field) === this.#open) ?? facets[0]!;
    const rows = await askWanted(engine, facetQuery(facet, { about, filter, param: null }), isWanted);
    if (!rows || !isWanted()) return;
    const choice = document.createElement('select');
    choice.className = 'choice';
    for (const { field, title } of facets)
      choice.append(new Option(title, keyOf(field), false, keyOf(field) === keyOf(facet.field)));
    choice.addEventListener('change', () => {
      this.#open = choice.value;
      void this.#update();
    });
    const place = placeOf(panel);
    panel.replaceChildren(
      element(document, 'label', '', 'Filter by ', choice),
      facetForm(facet, rows, filter, about, select),
    );
    place?.restore();
  }

  async #copy(): Promise<void> {
    const live = current();
    const isFiles = live?.place === FILES;
    try {
      await navigator.clipboard.writeText(location.href);
      this.#said = isFiles ? 'Copied. The link carries the view, not the data.' : 'Copied.';
    } catch {
      this.#said = `Copy the address of this page: it holds the view${isFiles ? ', not the data' : ''}.`;
    }
    await this.#update();
    this.#said = '';
  }

  #button(text: string, act: () => void, className: string, label?: string): HTMLElement {
    const button = element(document, 'button', className, text);
    button.setAttribute('type', 'button');
    if (label) button.setAttribute('aria-label', label);
    button.addEventListener('click', act);
    return button;
  }
}

/** Going to another section keeps what is selected. */
function keepInLinks(fragment: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.rail li a, .questions a'))
    link.hash = fragment;
}

/** The box or field that has the focus, to give it back after the form was made anew. */
function placeOf(panel: HTMLElement): { restore(): void } | null {
  const fields = () => [...panel.querySelectorAll<HTMLElement>('input, select')];
  const at = fields().indexOf(document.activeElement as HTMLElement);
  const scrolled = panel.querySelector('.terms')?.scrollTop ?? 0;
  return {
    restore() {
      fields()[at]?.focus();
      const terms = panel.querySelector('.terms');
      if (terms) terms.scrollTop = scrolled;
    },
  };
}
