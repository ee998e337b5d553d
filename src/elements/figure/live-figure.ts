import * as Plot from '@observablehq/plot';
import { askAnswers, type Answers } from '../../measures/ask-measure.ts';
import { createCard, fillCard, fillReason } from '../../chart/card.ts';
import { linksFor } from '../../chart/links.ts';
import type { AnyFigure } from '../../chart/figure.ts';
import type { Ask } from '../../model/ask.ts';
import { without } from '../../model/filter.ts';
import { figureNamed } from '../../sections/shown-figures.ts';
import { FollowingElement, type Turn } from '../live/following.ts';
import { drawInTurn } from '../live/frames.ts';
import { inTurn, RANKS } from '../live/lane.ts';
import { pause } from '../live/pause.ts';
import { current, filterNow } from '../live/session.ts';
import { refined, shaped } from '../live/statistics.ts';
import { offerFiles, offerTable } from './card-tools.ts';
import { drawnIn, progressOf, type Drawn, type Life } from './life.ts';
import { listenToMarks } from './marks.ts';
import { showProgress } from './progress-line.ts';

/** Pixels below which another width is no reason to draw again. */
const SAME_WIDTH = 8;
const LEAST_WIDTH = 280;

/** Makes a finished figure live: it follows the filter and its width, and its marks select. */
export class LiveFigure extends FollowingElement {
  #life: Life = { kind: 'finished' };
  /** The width that was drawn in. */
  #width = 0;
  // Observed, because asking between two drawings makes the browser lay the page out each time.
  #room = 0;
  #isSeen = false;
  readonly #resizes = new ResizeObserver((entries) => {
    this.#room = Math.round(entries.at(-1)?.contentRect.width ?? this.#room);
    const drawn = drawnIn(this.#life);
    if (drawn && current() && Math.abs(this.#room - this.#width) >= SAME_WIDTH) this.#draw(drawn);
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

  protected async follow({ live, filter, ended, isWanted }: Turn): Promise<void> {
    const { about, engine } = live;
    const { view: id = '', param: key = null } = this.dataset;
    const shown = figureNamed(id, key, about);
    if (!shown) return;
    const { figure, param } = shown;
    const reason = figure.measure.needs(about, param);
    if (reason) {
      fillReason(document, this.#card(), reason);
      return;
    }
    this.#become({ kind: 'asking', drawn: drawnIn(this.#life) });
    if (figure.measure.readsTexts) await live.texts();
    // A figure is not filtered by its own selection.
    const field = figure.selects?.({ about, param }) ?? undefined;
    const ask: Ask = { about, filter: without(filter, field), param };
    const answers = await inTurn(engine, this.#rank(), () =>
      askAnswers(engine, figure.measure, ask, isWanted),
    );
    await pause();
    if (!answers || !isWanted()) return;
    const data = await this.#shaped(figure, ask, answers, ended);
    if (!isWanted()) return;
    const fresh: Drawn = { shown, ask, data };
    if (figure.measure.refine) await this.#refine(fresh, ended);
    else await this.#becomeInTurn(figure, { kind: 'drawn', drawn: fresh }, isWanted);
  }

  /** What takes long, such as whole columns of up to a million rows, is shaped off the main thread. */
  #shaped(figure: AnyFigure, ask: Ask, answers: Answers, ended: AbortSignal): unknown {
    const { measure } = figure;
    return measure.isHeavy || Object.keys(answers.arrays).length > 0
      ? shaped(measure.id, ask, answers, this.#rank(figure), ended)
      : measure.shape(answers.rows, ask);
  }

  /** Intervals and models, until the turn ends or somebody stops them. */
  async #refine(fresh: Drawn, ended: AbortSignal): Promise<void> {
    const { shown, ask, data } = fresh;
    const { figure } = shown;
    const stopped = new AbortController();
    const stop = () => {
      stopped.abort();
    };
    this.#become({ kind: 'refining', drawn: drawnIn(this.#life), stop });
    const first = this.#firstOf(fresh);
    const isRefining = () => !ended.aborted && this.#life.kind === 'refining';
    const [complete] = await Promise.all([
      refined(figure.measure.id, ask, data, this.#rank(figure), AbortSignal.any([ended, stopped.signal])),
      first && this.#becomeInTurn(figure, { kind: 'refining', drawn: first, stop }, isRefining),
    ]);
    if (complete !== undefined) {
      const drawn = { shown, ask, data: complete };
      await this.#becomeInTurn(figure, { kind: 'drawn', drawn }, () => !ended.aborted);
    } else if (!ended.aborted) {
      const compute = () => void this.update();
      this.#become({ kind: 'stopped', drawn: drawnIn(this.#life), compute });
    }
  }

  /** What to draw before the intervals are known: old ones dimmed. Null leaves what is there, such as the finished figure. */
  #firstOf(fresh: Drawn): Drawn | null {
    const old = drawnIn(this.#life);
    const { figure } = fresh.shown;
    const before = old ? old.data : fresh.data;
    const data = figure.carry ? figure.carry(fresh.data, before) : before;
    const isEmpty = this.querySelector('.picture > *') === null;
    // A figure that carries nothing over has nothing to show before it is computed once.
    return old || (isEmpty && data !== fresh.data) ? { ...fresh, data } : null;
  }

  /** Enters the next part of its life: draws what is new in it, and says at its foot what is still to come. */
  #become(life: Life): void {
    const before = this.#life;
    const drawn = drawnIn(life);
    this.#life = life;
    if (drawn && drawn !== drawnIn(before)) this.#draw(drawn);
    // Made anew, its button would lose the focus.
    if (life.kind !== before.kind) showProgress(this.#card(), progressOf(life));
  }

  #becomeInTurn(figure: AnyFigure, life: Life, isWanted: () => boolean): Promise<void> {
    return drawInTurn(this.#rank(figure), () => {
      if (isWanted()) this.#become(life);
    });
  }

  #rank(figure?: AnyFigure): number {
    if (this.#isSeen) return RANKS.seen;
    return figure?.measure.isSlow ? RANKS.slow : RANKS.unseen;
  }

  #card(): Element {
    const there = this.querySelector('.card');
    if (there) return there;
    const card = createCard(document, 'h2', true);
    this.append(card);
    return card;
  }

  #draw(drawn: Drawn): void {
    const { shown, ask, data } = drawn;
    const { figure, param } = shown;
    const card = this.#card();
    const marks = () => [...card.querySelectorAll<SVGAElement>('.picture a')];
    const focused = marks().indexOf(document.activeElement as SVGAElement);
    this.#width = this.#room || this.clientWidth;
    fillCard(
      document,
      Plot,
      card,
      { figure, ask, data },
      [Math.max(LEAST_WIDTH, this.#width)],
      linksFor(filterNow().filter, figure.selects?.({ about: ask.about, param })),
    );
    if (focused >= 0) marks().at(focused)?.focus();
    offerTable(card, drawn);
    offerFiles(card, drawn);
  }

  protected failed(message: string, again: HTMLElement): void {
    const drawn = drawnIn(this.#life);
    this.#become(drawn ? { kind: 'drawn', drawn } : { kind: 'finished' });
    const note = this.querySelector('.note');
    note?.replaceChildren(`This figure could not be updated: ${message} `, again);
  }
}
