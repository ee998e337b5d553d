import { element } from '../chart/card.ts';
import { renderMarkdown } from '../chart/markdown.ts';
import type { Section } from '../chart/view.ts';
import { count, counted } from '../chart/words.ts';
import type { Settings } from '../model/settings.ts';
import { importPage } from '../views/import-page.ts';
import { figuresOf, overviewFigures, type Figure } from '../views/section.ts';
import { openedNow } from './opened.ts';
import type { Live } from './session.ts';

/** Puts the section's figures where a built page has them. */
export function fillPage(live: Live, read: (settings: Settings) => void): void {
  const place = document.querySelector<HTMLElement>('.figures');
  const page = document.querySelector('main')?.dataset.page;
  const { about } = live;
  if (!place || place.dataset.filled === String(live.opened)) return;
  place.dataset.filled = String(live.opened);
  setText('.campaign .name', about.title);
  setText(
    '.campaign .period',
    `${counted(about.files.length, 'file')} of this computer, ${count(about.records)} records`,
  );
  switch (page) {
    case 'overview':
      place.replaceChildren(
        ...(about.guidelines === null ? [] : [guidelines(about.guidelines)]),
        ...overviewFigures(about).map(figure),
      );
      break;
    case 'records':
      place.replaceChildren(document.createElement('record-list'));
      break;
    case 'import':
      place.replaceChildren(...importPage(document, about));
      void correct(place, live, read);
      break;
    default:
      place.replaceChildren(...figuresOf(page as Section, about).map(figure));
  }
}

async function correct(place: Element, { about }: Live, read: (settings: Settings) => void): Promise<void> {
  const opened = openedNow();
  if (!opened) return;
  const { importChoices } = await import('./choices/import-choices.ts');
  place.prepend(importChoices(opened, about.questions, read));
}

function setText(selector: string, text: string): void {
  const place = document.querySelector(selector);
  if (place) place.textContent = text;
}

function figure({ view, param }: Figure): HTMLElement {
  const made = document.createElement('live-figure');
  made.dataset.view = view.id;
  if (param) made.dataset.param = param.key;
  return made;
}

function guidelines(text: string): HTMLElement {
  const prose = element(document, 'div', 'prose');
  // The renderer lets no markup of the text through.
  prose.innerHTML = renderMarkdown(text);
  return element(document, 'details', 'guidelines', element(document, 'summary', '', 'Guidelines'), prose);
}
