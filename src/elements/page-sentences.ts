import { askAnswers } from '../measures/ask-measure.ts';
import { h } from '../chart/markup.ts';
import type { Ask } from '../model/ask.ts';
import { PAGES, sectionNamed } from '../sections/index.ts';
import { summary, type Summary } from '../measures/summary.ts';
import { FollowingElement, type Turn } from './live/following.ts';
import { inTurn, RANKS } from './live/lane.ts';
import { refined, shaped } from './live/statistics.ts';

/** The sentences at the head of a page and the figures in the rail, following the filter. */
export class PageSentences extends FollowingElement {
  protected async follow({ live, filter, ended, isWanted }: Turn): Promise<void> {
    const number = Number(document.querySelector('main')?.dataset.question ?? NaN);
    const name = live.about.questions[number]?.name;
    const ask: Ask = { about: live.about, filter, param: name === undefined ? null : { key: name, number } };
    const answers = await inTurn(live.engine, RANKS.sentences, () =>
      askAnswers(live.engine, summary, ask, isWanted),
    );
    if (!answers || !isWanted()) return;
    const fresh = await shaped('summary', ask, answers, RANKS.seen, ended);
    if (!isWanted()) return;
    this.#rail(fresh as Summary, ask);
    const data = await refined('summary', ask, fresh, RANKS.seen, ended);
    if (isWanted() && data !== undefined) this.#say(data as Summary, ask);
  }

  protected failed(message: string, again: HTMLElement): void {
    this.replaceChildren(h(document, 'p', `These sentences could not be updated: ${message} `, again));
  }

  #say(data: Summary, ask: Ask): void {
    const words = sectionNamed(document.querySelector('main')?.dataset.page);
    if (!words) return;
    this.replaceChildren(...words.sentences(data, ask).map((sentence) => h(document, 'p', sentence)));
  }

  #rail(data: Summary, ask: Ask): void {
    for (const { page, figure } of PAGES) {
      const place = document.querySelector(`.rail a[data-page="${page}"] .figure`);
      if (place) place.textContent = figure(data, ask);
    }
  }
}
