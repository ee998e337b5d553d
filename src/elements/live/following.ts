import { filterNow, current, onChange, type Live } from './session.ts';
import type { Filter } from '../../model/filter.ts';

/** What an element does when the campaign or the filter changed, until it changes again or the element is gone. */
export interface Turn {
  readonly live: Live;
  readonly filter: Filter;
  readonly ended: AbortSignal;
  isWanted(): boolean;
}

/**
 * An element that follows the campaign and the filter. While it works it is busy and soon dimmed; a later change
 * overtakes an earlier one; what goes wrong is told where the element stands.
 */
export abstract class FollowingElement extends HTMLElement {
  #stop: (() => void) | null = null;
  #turn = new AbortController();
  /** What the element shows, or is about to: hearing twice of one change is no reason to ask twice. */
  #shown = '';

  /** Brings the element up to date. */
  protected abstract follow(turn: Turn): Promise<void>;

  /** Says in the element's place what went wrong. */
  protected abstract failed(message: string): void;

  connectedCallback(): void {
    this.#stop = onChange(() => {
      this.#heard();
    });
    this.#heard();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#turn.abort();
    this.#shown = '';
  }

  #heard(): void {
    const live = current();
    if (!live) return;
    const wanted = JSON.stringify([live.place, live.opened, filterNow().filter]);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.changed();
  }

  /** The campaign or the filter changed. */
  protected changed(): void {
    void this.update();
  }

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
    }, 150);
    try {
      await this.follow({ live, filter: filterNow().filter, ended, isWanted });
      if (isWanted()) this.toggleAttribute('data-live', true);
    } catch (error) {
      if (!isWanted()) return;
      this.#shown = '';
      this.failed(error instanceof Error ? error.message : String(error));
    } finally {
      clearTimeout(late);
      if (isWanted()) {
        this.toggleAttribute('data-waiting', false);
        this.removeAttribute('aria-busy');
      }
    }
  }
}
