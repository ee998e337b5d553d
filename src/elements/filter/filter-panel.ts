import { h } from '../../chart/markup.ts';
import { askWanted } from '../../engine/ask.ts';
import { facetQuery, facetsOf, keyOf, type Facet } from '../../measures/metadata/facets.ts';
import { choiceField } from '../fields.ts';
import { FollowingElement, type Turn } from '../live/following.ts';
import { selectFilter } from '../live/session.ts';
import { facetForm } from './facet-form.ts';

/** The form to select by one facet, folded away until it is wanted. */
export class FilterPanel extends FollowingElement {
  /** The key of the chosen facet; without one, the first. */
  #facet: string | null = null;

  override connectedCallback(): void {
    this.className = 'panel';
    this.hidden = true;
    super.connectedCallback();
  }

  get isOpen(): boolean {
    return !this.hidden;
  }

  /** Opens the panel at its first facet, or closes it. */
  toggle(): void {
    this.hidden = !this.hidden;
    this.#facet = null;
    void this.update();
  }

  protected async follow({ live: { about, engine }, filter, isWanted }: Turn): Promise<void> {
    if (!this.isOpen) {
      this.replaceChildren();
      return;
    }
    const facets = facetsOf(about);
    const facet = facets.find(({ field }) => keyOf(field) === this.#facet) ?? facets[0]!;
    const rows = await askWanted(engine, facetQuery(facet, { about, filter, param: null }), isWanted);
    if (!rows || !isWanted()) return;
    const restore = placeIn(this);
    this.replaceChildren(
      h(document, 'label', 'Filter by ', this.#facetField(facets, facet)),
      facetForm(facet, rows, filter, about, selectFilter),
    );
    restore();
  }

  protected failed(message: string, again: HTMLElement): void {
    this.replaceChildren(h(document, 'p.muted', `This form could not be updated: ${message} `, again));
  }

  #facetField(facets: readonly Facet[], chosen: Facet): HTMLElement {
    const options = facets.map(({ field, title }) => [keyOf(field), title] as const);
    const choice = choiceField(options, keyOf(chosen.field), { class: 'choice' });
    choice.addEventListener('change', () => {
      this.#facet = choice.value;
      void this.update();
    });
    return choice;
  }
}

/** Remembers the field with the focus and how far the terms are scrolled; gives the way to restore both. */
function placeIn(panel: HTMLElement): () => void {
  const fields = () => [...panel.querySelectorAll<HTMLElement>('input, select')];
  const focused = fields().indexOf(document.activeElement as HTMLElement);
  const scrolled = panel.querySelector('.terms')?.scrollTop ?? 0;
  return () => {
    fields()[focused]?.focus();
    const terms = panel.querySelector('.terms');
    if (terms) terms.scrollTop = scrolled;
  };
}
