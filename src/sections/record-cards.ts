import type { About } from '../model/campaign.ts';
import type { RecordCard, RecordAnswer } from '../measures/rows/records.ts';
import { element } from '../chart/card.ts';
import { coefficient } from '../words/numbers.ts';
import { STATUS_LOOKS } from '../words/statuses.ts';
import { day } from '../words/days.ts';
import { labelColour } from '../chart/label-colours.ts';

const LONG = 700;

/** One record: its texts, and everyone's answers side by side. All text from data is only ever text. */
export function recordCard(
  document: Document,
  about: About,
  card: RecordCard,
  sortedBy: number | null,
): HTMLElement {
  const make = (tag: string, className: string, ...children: readonly (Node | string)[]) =>
    element(document, tag, className, ...children);
  const question = sortedBy === null ? undefined : about.questions[sortedBy];
  const said =
    card.disagreement === null || !question
      ? 'nothing to compare'
      : `disagreement on ${question.title} ${coefficient(card.disagreement)}`;
  const gold = card.isGold ? [make('span', 'mark', 'known answer')] : [];
  const article = make(
    'article',
    'record',
    make('header', '', make('h2', '', card.id), ...gold, make('span', 'muted', said)),
    make('div', 'fields', ...card.fields.map(({ name, text }) => field(make, name, text))),
    answers(make, about, card),
  );
  article.setAttribute('data-record', String(card.record));
  return article;
}

type Make = (tag: string, className: string, ...children: readonly (Node | string)[]) => HTMLElement;

function field(make: Make, name: string, text: string): HTMLElement {
  const body = make('p', 'text', text);
  body.setAttribute('dir', 'auto');
  const shown =
    text.length <= LONG ? body : make('details', '', make('summary', '', `${text.slice(0, LONG)}…`), body);
  return make('section', 'field', make('h3', '', name), shown);
}

function answers(make: Make, about: About, card: RecordCard): HTMLElement {
  const asked = about.questions
    .map((question, number) => ({ question, number }))
    .filter(
      ({ number }) =>
        card.submissions.some((one) => one.answers.has(number)) ||
        card.suggestions.some((one) => one.question === number),
    );
  if (asked.length === 0)
    return make('p', 'nothing', 'Nobody has answered this record among the selected submissions.');
  const th = (scope: 'col' | 'row', text: string) => {
    const cell = make('th', '', text);
    cell.setAttribute('scope', scope);
    return cell;
  };
  const head = make(
    'tr',
    '',
    th('col', 'Annotator'),
    ...asked.map(({ question }) => th('col', question.title)),
  );
  const rows = card.submissions.map((one) => {
    const state = [
      one.status === 'submitted' ? '' : STATUS_LOOKS[one.status].title,
      one.day === null ? '' : day(one.day),
    ]
      .filter(Boolean)
      .join(', ');
    const person = th('row', one.person);
    if (state !== '' && !one.isGold) person.append(make('span', 'muted', ` ${state}`));
    return make(
      'tr',
      one.isGold ? 'known' : one.status,
      person,
      ...asked.map(({ number }) => answerCell(make, about, one.answers.get(number))),
    );
  });
  const suggested =
    card.suggestions.length === 0
      ? []
      : [
          make(
            'tr',
            'suggested',
            th('row', 'suggestion'),
            ...asked.map(({ number }) => {
              const own = card.suggestions.filter(({ question }) => question === number);
              const words = own.map(
                ({ text, score, agent }) =>
                  `${text}${score === null ? '' : ` (${coefficient(score)})`}${agent === null ? '' : ` by ${agent}`}`,
              );
              return make('td', '', words.join('; '));
            }),
          ),
        ];
  const table = make('table', 'answers', make('thead', '', head), make('tbody', '', ...rows, ...suggested));
  const scroller = make('div', 'scroller', table);
  scroller.setAttribute('tabindex', '0');
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', `Answers to ${card.id}`);
  return scroller;
}

function answerCell(make: Make, about: About, answer: RecordAnswer | undefined): HTMLElement {
  if (!answer) return make('td', 'muted', '–');
  const question = about.questions[answer.question]!;
  if (answer.labels.length === 0 || question.kind === 'span' || question.kind === 'ranking') {
    const cell = make('td', '', answer.text);
    cell.setAttribute('dir', 'auto');
    return cell;
  }
  return make(
    'td',
    '',
    ...answer.labels.map((position) => {
      const option = question.options[position];
      const chip = make('span', `chip ${classOf(labelColour(question, position))}`, option?.text ?? '?');
      if (option?.definition) chip.setAttribute('title', option.definition);
      return chip;
    }),
  );
}

/** `var(--label-3)` as the class that paints with it: styles in attributes are not allowed. */
const classOf = (colour: string) => `paint-${colour.slice(6, -1)}`;
