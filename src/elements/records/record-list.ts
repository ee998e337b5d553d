import { element } from '../../chart/card.ts';
import type { Ask } from '../../model/ask.ts';
import { counted } from '../../words/numbers.ts';
import { askWanted } from '../../engine/ask.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { agreementQuery, shapeAgreement } from '../../measures/agreement/agreement-lines.ts';
import { recordCard } from '../../sections/record-cards.ts';
import { leastAgreed, orderQuery, pageQuery, shapeOrder, shapePage, type Ordered, type Wanted } from '../../measures/rows/records.ts';
import { FollowingElement, type Turn } from '../live/following.ts';
import type { Live } from '../live/session.ts';

const PAGE = 10;

/** Records with everyone's answers side by side: sorted by disagreement, paged, searched. */
export class RecordList extends FollowingElement {
  #question: number | null | undefined;
  #search = '';
  #page = 0;
  #hasTexts = false;

  override connectedCallback(): void {
    const given = this.dataset.question;
    this.#question = given === undefined ? undefined : Number(given);
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

  protected failed(message: string): void {
    this.prepend(element(document, 'p', 'nothing', `The records could not be updated: ${message}`));
  }

  #show(live: Live, order: readonly Ordered[], cards: readonly HTMLElement[]): void {
    const controls = this.querySelector('.controls') ?? this.#controls(live);
    const none =
      cards.length === 0
        ? [
            element(
              document,
              'p',
              'nothing',
              this.#search === '' ? 'No record is selected.' : 'No record holds this text.',
            ),
          ]
        : [];
    // The controls stay where they are, or the search would lose the focus at each letter.
    for (const child of [...this.children]) if (child !== controls) child.remove();
    if (!controls.isConnected) this.prepend(controls);
    this.append(...none, ...cards, this.#pager(order.length));
  }

  #controls({ about }: Live): HTMLElement {
    const sort = document.createElement('select');
    about.questions.forEach(({ title, kind, answers }, number) => {
      if (QUESTION_TYPES[kind].compared !== null && answers > 0)
        sort.append(new Option(title, String(number), false, number === this.#question));
    });
    sort.addEventListener('change', () => {
      this.#question = Number(sort.value);
      this.changed();
    });
    const search = document.createElement('input');
    search.type = 'search';
    search.value = this.#search;
    search.placeholder = this.#hasTexts ? 'a word in the texts, answers or id' : 'texts are withheld here';
    search.disabled = !this.#hasTexts;
    search.addEventListener('input', () => {
      this.#search = search.value.trim();
      this.changed();
    });
    const sorting =
      sort.options.length > 0 ? [element(document, 'label', '', 'Sorted by disagreement on ', sort)] : [];
    return element(
      document,
      'div',
      'controls',
      ...sorting,
      element(document, 'label', '', 'Search ', search),
    );
  }

  #pager(all: number): HTMLElement {
    const pages = Math.max(1, Math.ceil(all / PAGE));
    const button = (text: string, step: number) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = text;
      made.disabled = this.#page + step < 0 || this.#page + step >= pages;
      made.addEventListener('click', () => {
        this.#page += step;
        void this.update().then(() => {
          this.scrollIntoView({ block: 'start' });
          this.querySelectorAll<HTMLElement>('.pager button')[step < 0 ? 0 : 1]?.focus({
            preventScroll: true,
          });
        });
      });
      return made;
    };
    const place = element(
      document,
      'span',
      '',
      `Page ${String(this.#page + 1)} of ${String(pages)}, ${counted(all, 'record')}`,
    );
    place.setAttribute('role', 'status');
    return element(document, 'div', 'pager', button('Previous', -1), button('Next', 1), place);
  }
}

async function firstQuestion(live: Live, ask: Ask): Promise<number | null> {
  const rows = await askWanted(live.engine, agreementQuery(ask), () => true);
  return rows ? leastAgreed(shapeAgreement(rows, ask)) : null;
}
