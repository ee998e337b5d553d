import * as Plot from '@observablehq/plot';
import { createCard, fillCard, fillReason } from '../chart/card.ts';
import { linksFor } from '../chart/links.ts';
import type { Ask } from '../chart/view.ts';
import { askWanted } from '../engine/ask.ts';
import { without } from '../model/filter.ts';
import { figureNamed, type Figure } from '../views/section.ts';
import { downloadCsv, downloadSvg } from './download.ts';
import { inTurn, RANKS } from './lane.ts';
import { current, filterNow, onChange } from './session.ts';
import { refined } from './statistics.ts';

/** Makes a finished figure live: it follows the filter and its room, and its marks select. */
export class LiveFigure extends HTMLElement {
  #stop: (() => void) | null = null;
  #turn = 0;
  /** What was asked last: hearing twice of one change is no reason to draw twice. */
  #asked = '';
  #drawn: { ask: Ask; data: unknown } | null = null;
  #width = 0;
  readonly #room = new ResizeObserver(() => {
    this.#resized();
  });

  connectedCallback(): void {
    this.#stop = onChange(() => void this.#update());
    this.#room.observe(this);
    void this.#update();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#room.disconnect();
    this.#turn++;
    this.#asked = '';
  }

  #figure(): Figure | null {
    const live = current();
    return live && figureNamed(this.dataset.view ?? '', this.dataset.param ?? null, live.about);
  }

  #rank(): number {
    const { top, bottom } = this.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? RANKS.seen : RANKS.unseen;
  }

  async #update(): Promise<void> {
    const live = current();
    const figure = this.#figure();
    if (!live || !figure) return;
    const asked = JSON.stringify([live.place, live.opened, filterNow().filter]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const turn = ++this.#turn;
    const isWanted = () => turn === this.#turn;
    const { view, param } = figure;
    // A figure is not filtered by its own selection.
    const field = view.selects?.({ about: live.about, param }) ?? undefined;
    const ask: Ask = { about: live.about, filter: without(filterNow().filter, field), param };
    const card = this.#card();
    const reason = view.needs(live.about, param);
    if (reason) {
      fillReason(document, card, reason);
      this.toggleAttribute('data-live', true);
      return;
    }
    this.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => {
      this.toggleAttribute('data-waiting', true);
    }, 150);
    try {
      const rows = await inTurn(live.engine, this.#rank(), () =>
        askWanted(live.engine, view.query(ask), isWanted),
      );
      if (!rows || !isWanted()) return;
      const fresh = view.shape(rows, ask);
      const old = this.#drawn?.data;
      // What is finished stays until its intervals are known; after that old ones are shown dimmed.
      if (!view.refine) this.#draw(figure, ask, fresh);
      else if (old !== undefined) this.#draw(figure, ask, view.carry?.(fresh, old) ?? fresh);
      if (view.refine) {
        const data = await refined(view.id, ask, fresh, isWanted);
        if (isWanted() && data !== undefined) this.#draw(figure, ask, data);
      }
      if (isWanted()) this.toggleAttribute('data-live', true);
    } catch (error) {
      if (isWanted()) {
        this.#asked = '';
        this.#failed(error);
      }
    } finally {
      clearTimeout(late);
      if (isWanted()) {
        this.toggleAttribute('data-waiting', false);
        this.removeAttribute('aria-busy');
      }
    }
  }

  #card(): Element {
    const there = this.querySelector('.card');
    if (there) return there;
    const card = createCard(document, 'h2', true);
    this.append(card);
    return card;
  }

  #draw(figure: Figure, ask: Ask, data: unknown): void {
    const { view, param } = figure;
    const card = this.#card();
    const focused = [...card.querySelectorAll('.picture a')].indexOf(document.activeElement as Element);
    this.#width = this.clientWidth;
    this.#drawn = { ask, data };
    fillCard(
      document,
      Plot,
      card,
      { view, ask, data },
      [Math.max(280, this.#width)],
      linksFor(filterNow().filter, view.selects?.({ about: ask.about, param })),
    );
    if (focused >= 0) [...card.querySelectorAll<SVGAElement>('.picture a')].at(focused)?.focus();
    this.#buttons(card, figure);
  }

  #buttons(card: Element, { view }: Figure): void {
    const button = (className: string, act: () => void) => {
      const found = card.querySelector<HTMLButtonElement>(`button.${className}`);
      if (!found) return;
      found.hidden = false;
      found.onclick = act;
    };
    const name = [view.id, this.dataset.param].filter(Boolean).join('-');
    const drawn = this.#drawn;
    if (!drawn) return;
    button('csv', () => {
      downloadCsv(name, view.table(drawn.data, drawn.ask));
    });
    button('svg', () => {
      downloadSvg(name, card, {
        title: view.title(drawn.data, drawn.ask),
        note: view.note(drawn.data, drawn.ask),
        source: drawn.ask.about.title,
      });
    });
  }

  #resized(): void {
    const figure = this.#figure();
    if (!figure || !this.#drawn || Math.abs(this.clientWidth - this.#width) < 8) return;
    this.#draw(figure, this.#drawn.ask, this.#drawn.data);
  }

  #failed(error: unknown): void {
    const note = this.querySelector('.note');
    if (note)
      note.textContent = `This figure could not be updated: ${error instanceof Error ? error.message : String(error)}`;
  }
}
