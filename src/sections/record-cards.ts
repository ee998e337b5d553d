import { coefficient } from '../words/numbers.ts';
import type { About } from '../model/campaign.ts';
import type { RecordAnswer, RecordCard } from '../measures/rows/records.ts';
import { h, type Child } from '../chart/markup.ts';
import { scroller } from '../chart/table.ts';
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
  const question = sortedBy === null ? undefined : about.questions[sortedBy];
  const disagreement =
    card.disagreement === null || !question
      ? 'nothing to compare'
      : `disagreement on ${question.title} ${coefficient(card.disagreement)}`;
  return h(
    document,
    'article.record',
    { 'data-record': card.record },
    h(
      document,
      'header',
      h(document, 'h2', card.id),
      card.isGold ? h(document, 'span.mark', 'known answer') : null,
      h(document, 'span.muted', disagreement),
    ),
    h(document, 'div.fields', ...card.fields.map(({ name, text }) => field(document, name, text))),
    answers(document, about, card),
  );
}

function field(document: Document, name: string, text: string): HTMLElement {
  const body = h(document, 'p.text', { dir: 'auto' }, text);
  const shown =
    text.length <= LONG
      ? body
      : h(document, 'details', h(document, 'summary', `${text.slice(0, LONG)}…`), body);
  return h(document, 'section.field', h(document, 'h3', name), shown);
}

function answers(document: Document, about: About, card: RecordCard): HTMLElement {
  const asked = about.questions
    .map((question, number) => ({ question, number }))
    .filter(
      ({ number }) =>
        card.submissions.some((submission) => submission.answers.has(number)) ||
        card.suggestions.some((suggestion) => suggestion.question === number),
    );
  if (asked.length === 0)
    return h(document, 'p.nothing', 'Nobody has answered this record among the selected submissions.');
  const th = (scope: 'col' | 'row', ...words: readonly Child[]) => h(document, 'th', { scope }, ...words);
  const head = h(
    document,
    'tr',
    th('col', 'Annotator'),
    ...asked.map(({ question }) => th('col', question.title)),
  );
  const rows = card.submissions.map((submission) => {
    const state = stateOf(submission);
    return h(
      document,
      `tr.${submission.isGold ? 'known' : submission.status}`,
      th('row', submission.person, state === '' ? null : h(document, 'span.muted', ` ${state}`)),
      ...asked.map(({ number }) => answerCell(document, about, submission.answers.get(number))),
    );
  });
  const suggested = h(
    document,
    'tr.suggested',
    th('row', 'suggestion'),
    ...asked.map(({ number }) => h(document, 'td', suggestedText(card, number))),
  );
  const body = h(document, 'tbody', ...rows, card.suggestions.length === 0 ? null : suggested);
  return scroller(
    document,
    `Answers to ${card.id}`,
    h(document, 'table.answers', h(document, 'thead', head), body),
  );
}

/** The status of a submission, where it is not just submitted, and its day. */
function stateOf({ isGold, status, day: date }: RecordCard['submissions'][number]): string {
  if (isGold) return '';
  const title = status === 'submitted' ? '' : STATUS_LOOKS[status].title;
  return [title, date === null ? '' : day(date)].filter(Boolean).join(', ');
}

const suggestedText = ({ suggestions }: RecordCard, question: number): string =>
  suggestions
    .filter((suggestion) => suggestion.question === question)
    .map(
      ({ text, score, agent }) =>
        `${text}${score === null ? '' : ` (${coefficient(score)})`}${agent === null ? '' : ` by ${agent}`}`,
    )
    .join('; ');

function answerCell(document: Document, about: About, answer: RecordAnswer | undefined): HTMLElement {
  if (!answer) return h(document, 'td.muted', '–');
  const question = about.questions[answer.question]!;
  if (answer.labels.length === 0 || question.kind === 'span' || question.kind === 'ranking')
    return h(document, 'td', { dir: 'auto' }, answer.text);
  const chips = answer.labels.map((position) => {
    const option = question.options[position];
    return h(
      document,
      `span.chip.${classOf(labelColour(question, position))}`,
      { title: option?.definition ?? null },
      option?.text ?? '?',
    );
  });
  return h(document, 'td', ...chips);
}

/** `var(--label-3)` as the class that paints with it: styles in attributes are not allowed. */
const classOf = (colour: string) => `paint-${colour.slice(6, -1)}`;
