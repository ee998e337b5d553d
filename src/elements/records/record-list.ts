import { h } from '../../chart/markup.ts';
import type { Ask } from '../../model/ask.ts';
import { counted } from '../../words/numbers.ts';
import { askWanted } from '../../engine/ask.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { agreementQuery, shapeAgreement } from '../../measures/agreement/agreement-lines.ts';
import { recordCard } from '../../sections/record-cards.ts';
import {
  leastAgreed,
  orderQuery,
  pageQuery,
  shapeOrder,
  shapePage,
  type Ordered,
  type Wanted,
} from '../../measures/rows/records.ts';
import { button } from '../fields.ts';
import { FollowingElement, type Turn } from '../live/following.ts';
import type { Live } from '../live/session.ts';

const PAGE = 10;

/** Records with everyone's answers side by side, sorted by disagreement, in pages, with a search. */
export class RecordList extends FollowingElement {
  #question: number | null | undefined;
  #search = '';
  #page = 0;
  #hasTexts = false;

  override connectedCallback(): void {
    const { question } = this.dataset;
    this.#question = question === undefined ? undefined : Number(question);
    super.connectedCallback();
  }

  protected override changed(): void {
    this.#page = 0;
    void this.update();
  }

  protected async follow({ live, filter, isWanted }: Turn): Promise<void> {
    const ask: Ask = { about: live.about, filter, param: null };
    this.#hasTexts = await live.texts();
    if (this.#question === undefined) this.#question = await firstQuestion(live, ask);
    const wanted: Wanted = { question: this.#question, search: this.#search, hasTexts: this.#hasTexts };
    const ordered = await askWanted(live.engine, orderQuery(ask, wanted), isWanted);
    if (!ordered || !isWanted()) return;
    const order = shapeOrder(ordered, ask, wanted);
    const shown = order.slice(this.#page * PAGE, (this.#page + 1) * PAGE);
    const numbers = shown.map(({ record }) => record);
    const rows = await askWanted(live.engine, pageQuery(ask, numbers, this.#hasTexts), isWanted);
    if (!rows || !isWanted()) return;
    const cards = shapePage(rows, ask, shown);
    this.#show(
      live,
      order,
      cards.map((card) => recordCard(document, live.about, card, this.#question ?? null)),
    );
  }

  protected failed(message: string, again: HTMLElement): void {
    this.querySelector('.nothing')?.remove();
    const what = `What is shown here may not be what is selected; the other pages work. ${message} `;
    this.prepend(h(document, 'p.nothing', { role: 'alert' }, what, again));
  }

  #show(live: Live, order: readonly Ordered[], cards: readonly HTMLElement[]): void {
    const controls = this.querySelector('.controls') ?? this.#controls(live);
    const nothing = this.#search === '' ? 'No record is selected.' : 'No record holds this text.';
    // The controls stay where they are, or the search would lose the focus at each letter.
    for (const child of [...this.children]) if (child !== controls) child.remove();
    if (!controls.isConnected) this.prepend(controls);
    this.append(
      ...(cards.length === 0 ? [h(document, 'p.nothing', nothing)] : cards),
      this.#pager(order.length),
    );
  }

  #controls({ about }: Live): HTMLElement {
    const sort = h(document, 'select');
    about.questions.forEach(({ title, kind, answers }, number) => {
      if (QUESTION_TYPES[kind].compared !== null && answers > 0)
        sort.append(new Option(title, String(number), false, number === this.#question));
    });
    sort.addEventListener('change', () => {
      this.#question = Number(sort.value);
      this.changed();
    });
    const search = h(document, 'input', {
      type: 'search',
      value: this.#search,
      placeholder: this.#hasTexts ? 'a word in the texts, answers or id' : 'texts are withheld here',
      disabled: !this.#hasTexts,
    });
    search.addEventListener('input', () => {
      this.#search = search.value.trim();
      this.changed();
    });
    return h(
      document,
      'div.controls',
      sort.options.length > 0 ? h(document, 'label', 'Sorted by disagreement on ', sort) : null,
      h(document, 'label', 'Search ', search),
    );
  }

  #pager(records: number): HTMLElement {
    const pages = Math.max(1, Math.ceil(records / PAGE));
    const turn = (text: string, step: number) =>
      button(text, () => void this.#turn(step), {
        disabled: this.#page + step < 0 || this.#page + step >= pages,
      });
    const place = `Page ${String(this.#page + 1)} of ${String(pages)}, ${counted(records, 'record')}`;
    return h(
      document,
      'div.pager',
      turn('Previous', -1),
      turn('Next', 1),
      h(document, 'span', { role: 'status' }, place),
    );
  }

  async #turn(step: number): Promise<void> {
    this.#page += step;
    await this.update();
    this.scrollIntoView({ block: 'start' });
    this.querySelectorAll<HTMLElement>('.pager button')[step < 0 ? 0 : 1]?.focus({ preventScroll: true });
  }
}

async function firstQuestion(live: Live, ask: Ask): Promise<number | null> {
  const rows = await askWanted(live.engine, agreementQuery(ask), () => true);
  return rows ? leastAgreed(shapeAgreement(rows, ask)) : null;
}
