import { element } from '../../chart/card.ts';
import type { Question } from '../../model/campaign.ts';
import { areLimits, limitsOf, withDistance, withLimits, withOtherPeople } from '../../model/filter.ts';
import { isCompared } from '../../measures/agreement/agreement-lines.ts';
import { alphaKinds, headlineKind } from '../../measures/agreement/alpha-kinds.ts';
import { kindChoice } from '../../figures/agreement/alpha-kinds.ts';
import { current, filterNow, onChange, select, type Live } from '../live/session.ts';

/** How agreement is measured: on the page of a question how far its answers are apart, on that of all for whom the intervals are; and what coefficients are compared with. */
export class AgreementMeasure extends HTMLElement {
  #stop: (() => void) | null = null;
  /** The campaign and question that the form is for. */
  #made = '';

  connectedCallback(): void {
    this.#stop = onChange(() => {
      this.#follow();
    });
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#made = '';
  }

  #follow(): void {
    const live = current();
    if (!live) return;
    const question = asked(live);
    const wanted = JSON.stringify([live.opened, question?.name]);
    if (wanted !== this.#made)
      this.replaceChildren(...(question ? distanceForm(question) : peopleForm(live)), ...limitsForm(live));
    this.#made = wanted;
    const { filter } = filterNow();
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

function asked({ about }: Live): Question | undefined {
  return about.questions[Number(document.querySelector('main')?.dataset.question ?? NaN)];
}

function distanceForm(question: Question): readonly HTMLElement[] {
  const kinds = alphaKinds(question);
  if (kinds.length < 2) return [];
  const choice = document.createElement('select');
  choice.className = 'choice';
  for (const kind of kinds) choice.append(new Option(kindChoice(kind, question), kind));
  choice.addEventListener('change', () => {
    const chosen = kinds.find((kind) => kind === choice.value && kind !== kinds[0]) ?? null;
    select(withDistance(filterNow().filter, question.name, chosen));
  });
  return [element(document, 'label', '', 'How far answers are apart: ', choice)];
}

function peopleForm({ about }: Live): readonly HTMLElement[] {
  if (about.annotators.length < 2 || !about.questions.some(isCompared)) return [];
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.addEventListener('change', () => {
    select(withOtherPeople(filterNow().filter, box.checked));
  });
  return [element(document, 'label', '', box, ' Intervals for other people too, not only for other records')];
}

function limitsForm({ about }: Live): readonly HTMLElement[] {
  if (about.annotators.length < 2 || !about.questions.some(isCompared)) return [];
  const inputs = ['Lower line', 'Upper line'].map((name) => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'number', min: '-1', max: '1', step: '0.05', ariaLabel: name });
    input.addEventListener('change', () => {
      const [low = NaN, high = NaN] = inputs.map(({ valueAsNumber }) => valueAsNumber);
      const isFit = areLimits(low, high);
      input.setCustomValidity(
        isFit ? '' : 'The lower line has to be below the upper one, both from −1 to 1.',
      );
      if (isFit) select(withLimits(filterNow().filter, [low, high]));
      else input.reportValidity();
    });
    return input;
  });
  return [element(document, 'span', '', 'Lines to compare with: ', inputs[0]!, ' and ', inputs[1]!)];
}
