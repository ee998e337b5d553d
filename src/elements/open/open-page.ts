import { createCard } from '../../chart/card.ts';
import { renderMarkdown } from '../../chart/markdown.ts';
import { h } from '../../chart/markup.ts';
import { sectionNamed } from '../../sections/index.ts';
import { count, counted } from '../../words/numbers.ts';
import type { About } from '../../model/campaign.ts';
import type { Settings } from '../../model/settings.ts';
import { questionPages } from '../../sections/question-pages.ts';
import { importPage } from '../../sections/import-page.ts';
import {
  groupsOf,
  overviewFigures,
  type ShownFigure,
  type FigureGroup,
} from '../../sections/shown-figures.ts';
import { rememberUnfolded, unfoldAgain } from './choices/unfolded.ts';
import { openedNow } from './opened.ts';
import { absolute, type Live } from '../live/session.ts';

/** Puts the section's figures where a built page has them. */
export function fillPage(live: Live, read: (settings: Settings) => void): void {
  const place = document.querySelector<HTMLElement>('.figures');
  const page = document.querySelector('main')?.dataset.page;
  const { about } = live;
  const question = page === 'question' ? askedQuestion(about) : null;
  if (!place || place.dataset.filled === String(live.opened)) return;
  place.dataset.filled = String(live.opened);
  setText('.campaign .name', about.title);
  setText(
    '.campaign .period',
    `${counted(about.files.length, 'file')} of this computer, ${count(about.records)} records`,
  );
  if (page === 'agreement' || page === 'question') fillQuestions(about, question);
  switch (page) {
    case 'overview':
      place.replaceChildren(
        ...(about.guidelines === null ? [] : [guidelines(about.guidelines)]),
        ...overviewFigures(about).map((shown) => figure(shown, 'h2')),
      );
      break;
    case 'records':
      place.replaceChildren(h(document, 'record-list'));
      break;
    case 'import':
      place.replaceChildren(...importPage(document, about));
      void correct(place, live, read);
      break;
    default:
      place.replaceChildren(
        ...groupsOf(sectionNamed(page) ?? { groups: [] }, about, question).flatMap(group),
      );
  }
}

async function correct(place: Element, { about }: Live, read: (settings: Settings) => void): Promise<void> {
  const opened = openedNow();
  if (!opened) return;
  const { importChoices } = await import('./choices/import-choices.ts');
  const readAgain = (settings: Settings) => {
    rememberUnfolded();
    read(settings);
  };
  place.prepend(importChoices(opened, about.questions, readAgain));
  unfoldAgain();
}

/** The address names a question by its number: names of the data reach no server. */
function askedQuestion(about: About): number | null {
  const asked = Number(new URLSearchParams(location.search).get('n'));
  const pages = questionPages(about);
  const number = (pages.find((page) => page.number === asked) ?? pages[0])?.number ?? null;
  const main = document.querySelector('main');
  if (main && number !== null) main.dataset.question = String(number);
  return number;
}

function fillQuestions(about: About, current: number | null): void {
  const nav = document.querySelector<HTMLElement>('nav.questions');
  const root = document.body.dataset.root ?? '/';
  if (!nav) return;
  const link = (number: number | null, title: string, path: string) => {
    const href = `${absolute(`${root}open/agreement/${path}`)}${location.hash}`;
    return h(document, 'a', { href, 'aria-current': number === current ? 'page' : null }, title);
  };
  nav.hidden = false;
  nav.replaceChildren(
    link(null, 'All questions', ''),
    ...questionPages(about).map(({ number, title }) => link(number, title, `question/?n=${String(number)}`)),
  );
  document.querySelector('agreement-measure')?.remove();
  nav.after(h(document, 'agreement-measure'));
}

function setText(selector: string, text: string): void {
  const place = document.querySelector(selector);
  if (place) place.textContent = text;
}

function group({ title, figures }: FigureGroup): readonly HTMLElement[] {
  if (title === null) return figures.map((shown) => figure(shown, 'h2'));
  return [h(document, 'h2.group', title), ...figures.map((shown) => figure(shown, 'h3'))];
}

function figure({ figure, param }: ShownFigure, heading: 'h2' | 'h3'): HTMLElement {
  return h(
    document,
    'live-figure',
    { 'data-view': figure.id, 'data-param': param?.key },
    createCard(document, heading, true),
  );
}

function guidelines(text: string): HTMLElement {
  const prose = h(document, 'div.prose');
  // The renderer escapes all markup in the text.
  prose.innerHTML = renderMarkdown(text);
  return h(document, 'details.guidelines', h(document, 'summary', 'Guidelines'), prose);
}
