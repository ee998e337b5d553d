import type { Filter } from '../../model/filter.ts';
import { button } from '../fields.ts';
import { reasonOf } from '../reason.ts';
import { current, filterNow, onChange, type Live } from './session.ts';

/** What an element brings itself up to date with, until the next change or until it leaves the page. */
export interface Turn {
  readonly live: Live;
  readonly filter: Filter;
  /** What the address names and the campaign does not have. */
  readonly ignored: readonly string[];
  readonly ended: AbortSignal;
  isWanted(): boolean;
}

/** Milliseconds after which an element that is still at work is dimmed. */
const PATIENCE = 150;

/**
 * An element that follows the campaign and the filter. While it works it is busy, and soon dimmed; a later change
 * overtakes an earlier one; what goes wrong is told where the element stands.
 */
export abstract class FollowingElement extends HTMLElement {
  #stopListening: (() => void) | null = null;
  #turn = new AbortController();
  /** What the element shows, or is about to: hearing twice of one change is no reason to ask twice. */
  #followed = '';

  /** Brings the element up to date. */
  protected abstract follow(turn: Turn): Promise<void>;

  /** Says in the element's place what went wrong, with a button to try again. */
  protected abstract failed(message: string, again: HTMLElement): void;

  connectedCallback(): void {
    this.#stopListening = onChange(() => {
      this.#hear();
    });
    this.#hear();
  }

  disconnectedCallback(): void {
    this.#stopListening?.();
    this.#turn.abort();
    this.#followed = '';
  }

  #hear(): void {
    const live = current();
    if (!live) {
      this.#rest();
      return;
    }
    const news = JSON.stringify([live.place, live.opened, filterNow()]);
    if (news === this.#followed) return;
    this.#followed = news;
    this.changed();
  }

  /** There is no engine to ask any more: what is shown stays, and the next one is asked anew. */
  #rest(): void {
    this.#turn.abort();
    this.#followed = '';
    this.#calm();
  }

  #calm(): void {
    this.toggleAttribute('data-waiting', false);
    this.removeAttribute('aria-busy');
  }

  /** The campaign or the filter changed. */
  protected changed(): void {
    void this.update();
  }

  /** Begins a turn, and ends the one before. */
  protected async update(): Promise<void> {
    const live = current();
    if (!live) return;
    this.#turn.abort();
    this.#turn = new AbortController();
    const ended = this.#turn.signal;
    const isWanted = () => !ended.aborted;
    this.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => {
      this.toggleAttribute('data-waiting', true);
    }, PATIENCE);
    try {
      await this.follow({ live, ...filterNow(), ended, isWanted });
      if (isWanted()) this.toggleAttribute('data-live', true);
    } catch (error) {
      if (!isWanted()) return;
      this.#followed = '';
      const again = () => void this.update();
      addEventListener('online', again, { once: true, signal: ended });
      const offered = button('Try again', again, { class: 'again' });
      offered.addEventListener('click', () => {
        offered.disabled = true;
      });
      this.failed(reasonOf(error), offered);
    } finally {
      clearTimeout(late);
      if (isWanted()) this.#calm();
    }
  }
}
