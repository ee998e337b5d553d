import { h } from '../../chart/markup.ts';
import type { Question } from '../../model/campaign.ts';
import {
  areLimits,
  limitsOf,
  withDistance,
  withLimits,
  withOtherPeople,
  type Filter,
} from '../../model/filter.ts';
import { isCompared } from '../../measures/agreement/agreement-lines.ts';
import { alphaKinds, headlineKind } from '../../measures/agreement/alpha-kinds.ts';
import { kindChoice } from '../../figures/agreement/alpha-kinds.ts';
import { choiceField } from '../fields.ts';
import { FollowingElement, type Turn } from '../live/following.ts';
import { filterNow, selectFilter, type Live } from '../live/session.ts';

/**
 * How agreement is measured: on the page of a question, how far its answers are apart; on the page of all questions,
 * whether the intervals are for other people too; on both, the lines that coefficients are compared with.
 */
export class AgreementMeasure extends FollowingElement {
  /** The campaign and question that the form is made for. */
  #made = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#made = '';
  }

  protected follow({ live, filter }: Turn): Promise<void> {
    const question = questionOf(live);
    const form = JSON.stringify([live.opened, question?.name]);
    // A form that is made anew would lose the focus.
    if (form !== this.#made)
      this.replaceChildren(...(question ? distanceForm(question) : peopleForm(live)), ...limitsForm(live));
    this.#made = form;
    this.#fill(question, filter);
    return Promise.resolve();
  }

  protected failed(message: string, again: HTMLElement): void {
    this.replaceChildren(h(document, 'p', `These choices could not be updated: ${message} `, again));
    this.#made = '';
  }

  #fill(question: Question | undefined, filter: Filter): void {
    const distance = this.querySelector('select');
    if (distance && question) distance.value = headlineKind(question, filter) ?? '';
    const people = this.querySelector<HTMLInputElement>('[type=checkbox]');
    if (people) people.checked = filter.otherPeople ?? false;
    this.querySelectorAll<HTMLInputElement>('[type=number]').forEach((input, at) => {
      input.value = String(limitsOf(filter)[at]);
      input.setCustomValidity('');
    });
  }
}

const questionOf = ({ about }: Live): Question | undefined =>
  about.questions[Number(document.querySelector('main')?.dataset.question ?? NaN)];

const isAgreementComputed = ({ about }: Live): boolean =>
  about.annotators.length > 1 && about.questions.some(isCompared);

function distanceForm(question: Question): readonly HTMLElement[] {
  const kinds = alphaKinds(question);
  if (kinds.length < 2) return [];
  const options = kinds.map((kind) => [kind, kindChoice(kind, question)] as const);
  const choice = choiceField(options, '', { class: 'choice' });
  choice.addEventListener('change', () => {
    const chosen = kinds.find((kind) => kind === choice.value && kind !== kinds[0]) ?? null;
    selectFilter(withDistance(filterNow().filter, question.name, chosen));
  });
  return [h(document, 'label', 'How far answers are apart: ', choice)];
}

function peopleForm(live: Live): readonly HTMLElement[] {
  if (!isAgreementComputed(live)) return [];
  const box = h(document, 'input', { type: 'checkbox' });
  box.addEventListener('change', () => {
    selectFilter(withOtherPeople(filterNow().filter, box.checked));
  });
  return [h(document, 'label', box, ' Intervals for other people too, not only for other records')];
}

function limitsForm(live: Live): readonly HTMLElement[] {
  if (!isAgreementComputed(live)) return [];
  const inputs = ['Lower line', 'Upper line'].map((name) =>
    h(document, 'input', { type: 'number', min: -1, max: 1, step: 0.05, 'aria-label': name }),
  );
  for (const input of inputs)
    input.addEventListener('change', () => {
      const [low = NaN, high = NaN] = inputs.map(({ valueAsNumber }) => valueAsNumber);
      const isFit = areLimits(low, high);
      input.setCustomValidity(isFit ? '' : 'Set the lower line below the upper one, both between −1 and 1.');
      if (isFit) selectFilter(withLimits(filterNow().filter, [low, high]));
      else input.reportValidity();
    });
  return [h(document, 'span', 'Lines to compare with: ', inputs[0]!, ' and ', inputs[1]!)];
}
