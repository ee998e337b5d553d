import type { Ask } from '../chart/view.ts';
import { askWanted } from '../engine/ask.ts';
import { PAGES } from '../views/pages.ts';
import { summary, type Summary } from '../views/summary.ts';
import { inTurn, RANKS } from './lane.ts';
import { current, filterNow, onChange } from './session.ts';
import { refined } from './statistics.ts';

/** The sentences at the head of a page and the figures in the rail, following the filter. */
export class PageSentences extends HTMLElement {
  #stop: (() => void) | null = null;
  #turn = 0;

  connectedCallback(): void {
    this.#stop = onChange(() => void this.#update());
    void this.#update();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#turn++;
  }

  async #update(): Promise<void> {
    const live = current();
    if (!live) return;
    const turn = ++this.#turn;
    const isWanted = () => turn === this.#turn;
    const ask: Ask = { about: live.about, filter: filterNow().filter, param: null };
    this.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => {
      this.toggleAttribute('data-waiting', true);
    }, 150);
    const rows = await inTurn(live.engine, RANKS.sentences, () =>
      askWanted(live.engine, summary.query(ask), isWanted),
    );
    if (rows && isWanted()) {
      const fresh = summary.shape(rows, ask);
      this.#rail(fresh, ask);
      const data = await refined('summary', ask, fresh, isWanted);
      if (isWanted() && data !== undefined) this.#say(data as Summary, ask);
    }
    clearTimeout(late);
    if (!isWanted()) return;
    this.toggleAttribute('data-waiting', false);
    this.removeAttribute('aria-busy');
  }

  #say(data: Summary, ask: Ask): void {
    const page = document.querySelector('main')?.dataset.page;
    const words = PAGES.find((one) => one.page === page);
    if (!words) return;
    this.replaceChildren(
      ...words.sentences(data, ask).map((sentence) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = sentence;
        return paragraph;
      }),
    );
  }

  #rail(data: Summary, ask: Ask): void {
    for (const { page, figure } of PAGES) {
      const place = document.querySelector(`.rail a[data-page="${page}"] .figure`);
      if (place) place.textContent = figure(data, ask);
    }
  }
}
