import * as Plot from '@observablehq/plot';
import { askAnswers } from '../../measures/ask-measure.ts';
import { type Answers } from '../../formats/label-studio/label-studio-results.ts';
import { createCard, fillCard, fillReason, fillTwin, type Content } from '../../chart/card.ts';
import { linksFor } from '../../chart/links.ts';
import type { AnyFigure } from '../../chart/figure.ts';
import type { Ask } from '../../model/ask.ts';
import { without } from '../../model/filter.ts';
import { figureNamed, type ShownFigure } from '../../sections/shown-figures.ts';
import { downloadCsv, downloadSvg } from '../download.ts';
import { FollowingElement, type Turn } from '../live/following.ts';
import { drawInTurn } from '../live/frames.ts';
import { inTurn, RANKS } from '../live/lane.ts';
import { pause } from '../live/pause.ts';
import { listenToMarks } from './marks.ts';
import { linkRecords } from '../records/record-links.ts';
import { clearProgress, showProgress } from './progress-line.ts';
import { current, filterNow } from '../live/session.ts';
import { refined, shaped } from '../live/statistics.ts';

/** Makes a finished figure live: it follows the filter and its room, and its marks select. */
export class LiveFigure extends FollowingElement {
  #drawn: { ask: Ask; data: unknown } | null = null;
  #width = 0;
  // Observed, because asking between two drawings makes the browser lay the page out each time.
  #room = 0;
  #isSeen = false;
  readonly #resizes = new ResizeObserver((entries) => {
    this.#room = Math.round(entries.at(-1)?.contentRect.width ?? this.#room);
    this.#resized();
  });
  readonly #sights = new IntersectionObserver((entries) => {
    this.#isSeen = entries.at(-1)?.isIntersecting ?? this.#isSeen;
    this.toggleAttribute('data-seen', this.#isSeen);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    this.#sights.observe(this);
    listenToMarks(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.#sights.disconnect();
  }

  #figure(): ShownFigure | null {
    const live = current();
    return live && figureNamed(this.dataset.view ?? '', this.dataset.param ?? null, live.about);
  }

  #rank(view?: AnyFigure): number {
    if (this.#isSeen) return RANKS.seen;
    return view?.isSlow ? RANKS.slow : RANKS.unseen;
  }

  protected async follow({ live, filter, ended, isWanted }: Turn): Promise<void> {
    const figure = this.#figure();
    if (!figure) return;
    const { view, param } = figure;
    const { about } = live;
    const card = this.#card();
    const reason = view.needs(about, param);
    if (reason) {
      fillReason(document, card, reason);
      return;
    }
    if (view.readsTexts) await live.texts();
    // A figure is not filtered by its own selection.
    const field = view.selects?.({ about, param }) ?? undefined;
    const ask: Ask = { about, filter: without(filter, field), param };
    const answers = await inTurn(live.engine, this.#rank(), () =>
      askAnswers(live.engine, view, ask, isWanted),
    );
    await pause();
    if (!answers || !isWanted()) return;
    const fresh = await this.#shaped(figure, ask, answers, ended);
    if (!isWanted()) return;
    if (!view.refine) {
      await this.#drawInTurn(figure, ask, fresh, ended);
      return;
    }
    const drawn = this.#drawFirst(figure, ask, fresh, ended);
    await this.#refine(figure, ask, fresh, ended, drawn);
  }

  /** What takes long, such as whole columns of up to a million rows, is shaped off the main thread. */
  #shaped({ view }: ShownFigure, ask: Ask, answers: Answers, ended: AbortSignal): unknown {
    return view.isHeavy || Object.keys(answers.arrays).length > 0
      ? shaped(view.id, ask, answers, this.#rank(view), ended)
      : view.shape(answers.rows, ask);
  }

  /** What is finished stays until its intervals are known; after that old ones are shown dimmed. */
  async #drawFirst(figure: ShownFigure, ask: Ask, fresh: unknown, ended: AbortSignal): Promise<void> {
    const { view } = figure;
    const old = this.#drawn?.data;
    const first = view.carry ? view.carry(fresh, old ?? fresh) : fresh;
    const isEmpty = this.querySelector('.picture > *') === null;
    // A figure that carries nothing over has nothing to show before it is computed once.
    if (old !== undefined || (isEmpty && first !== fresh)) await this.#drawInTurn(figure, ask, first, ended);
  }

  /** Intervals and models, until the turn ends or somebody stops them. */
  async #refine(
    figure: ShownFigure,
    ask: Ask,
    fresh: unknown,
    ended: AbortSignal,
    drawn: Promise<void>,
  ): Promise<void> {
    const card = this.#card();
    const stopped = new AbortController();
    showProgress(card, 'Computing …', 'Stop', () => {
      stopped.abort();
    });
    try {
      const either = AbortSignal.any([ended, stopped.signal]);
      const [data] = await Promise.all([
        refined(figure.view.id, ask, fresh, this.#rank(figure.view), either),
        drawn,
      ]);
      if (data !== undefined) await this.#drawInTurn(figure, ask, data, ended);
    } finally {
      if (!ended.aborted) clearProgress(card);
    }
    if (!ended.aborted && stopped.signal.aborted)
      showProgress(card, 'Stopped before all was computed.', 'Compute', () => void this.update());
  }

  #card(): Element {
    const there = this.querySelector('.card');
    if (there) return there;
    const card = createCard(document, 'h2', true);
    this.append(card);
    return card;
  }

  #drawInTurn(figure: ShownFigure, ask: Ask, data: unknown, ended: AbortSignal): Promise<void> {
    return drawInTurn(this.#rank(figure.view), () => {
      if (!ended.aborted) this.#draw(figure, ask, data);
    });
  }

  #draw(figure: ShownFigure, ask: Ask, data: unknown): void {
    const { view, param } = figure;
    const card = this.#card();
    const focused = [...card.querySelectorAll('.picture a')].indexOf(document.activeElement as Element);
    this.#width = this.#room || this.clientWidth;
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
    this.#twin(card, { view, ask, data });
    this.#buttons(card, figure);
  }

  /** The table is made when it is opened: closed, it would only hold up the drawing of all figures. */
  #twin(card: Element, content: Content): void {
    const twin = card.querySelector<HTMLDetailsElement>('details.twin');
    if (!twin) return;
    const body = twin.querySelector('.body');
    const fill = () => {
      twin.ontoggle = twin.onclick = null;
      const isScrolled = body?.firstElementChild === document.activeElement;
      fillTwin(document, card, content);
      linkRecords(card);
      if (isScrolled) body?.querySelector<HTMLElement>('[tabindex]')?.focus();
    };
    if (twin.open) fill();
    else {
      body?.replaceChildren();
      // A click comes before it opens, so that the next Tab finds the table; a search in the page only toggles.
      twin.ontoggle = twin.onclick = fill;
    }
  }

  #buttons(card: Element, { view }: ShownFigure): void {
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
    if (!figure || !this.#drawn || Math.abs(this.#room - this.#width) < 8) return;
    this.#draw(figure, this.#drawn.ask, this.#drawn.data);
  }

  protected failed(message: string): void {
    const note = this.querySelector('.note');
    if (note) note.textContent = `This figure could not be updated: ${message}`;
  }
}
