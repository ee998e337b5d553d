import { element } from '../chart/card.ts';
import { renderMarkdown } from '../chart/markdown.ts';
import { count, counted } from '../chart/words.ts';
import type { Section } from '../chart/view.ts';
import { openBrowser } from '../engine/browser.ts';
import { CAMPAIGN, TEXTS } from '../engine/engine.ts';
import type { Problem } from '../model/problem.ts';
import { createTable } from '../sql/schema.ts';
import { importPage, problemsOf } from '../views/import-page.ts';
import { figuresOf, overviewFigures, type Figure } from '../views/section.ts';
import { chosenFiles, droppedFiles } from './dropped.ts';
import type { DroppedFile, Told } from './reading.ts';
import { remembered } from './remembered.ts';
import { current, engineFiles, FILES, onChange, setLive, type Live } from './session.ts';

const REMEMBERED = 'labelscope.files';

/** Opens files of this computer in the page. They are read in a worker and never leave it. */
export class OpenFiles extends HTMLElement {
  #stop: (() => void) | null = null;
  #worker: Worker | null = null;

  connectedCallback(): void {
    this.#stop = onChange(() => {
      this.#fill();
    });
    addEventListener('dragover', this.#over);
    addEventListener('drop', this.#dropped);
    for (const field of this.querySelectorAll<HTMLInputElement>('input[type="file"]'))
      field.onchange = () => {
        if (field.files && field.files.length > 0) void this.#open(chosenFiles(field.files));
        field.value = '';
      };
    const cancel = this.querySelector<HTMLButtonElement>('.cancel');
    if (cancel)
      cancel.onclick = () => {
        this.#cancel();
      };
    if (current()) this.#fill();
    else this.#remember();
    this.toggleAttribute('data-live', true);
  }

  disconnectedCallback(): void {
    this.#stop?.();
    removeEventListener('dragover', this.#over);
    removeEventListener('drop', this.#dropped);
  }

  readonly #over = (event: DragEvent): void => {
    event.preventDefault();
    this.querySelector('.drop')?.toggleAttribute('data-over', true);
  };

  readonly #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.querySelector('.drop')?.toggleAttribute('data-over', false);
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => this.#open(files));
  };

  async #open(files: readonly DroppedFile[]): Promise<void> {
    if (files.length === 0) return;
    this.#cancel();
    this.#message([]);
    this.#progress(`Reading ${counted(files.length, 'file')} …`, 0);
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    const result = await new Promise<Exclude<Told, { kind: 'progress' }>>((resolve) => {
      worker.onmessage = ({ data: told }: MessageEvent<Told>) => {
        if (told.kind !== 'progress') resolve(told);
        else
          this.#progress(
            `${told.path}: ${counted(told.rows, 'row')} read`,
            told.of === 0 ? 0 : told.bytes / told.of,
          );
      };
      worker.onerror = ({ message }) => {
        resolve({
          kind: 'failed',
          problems: [
            {
              code: 'failed',
              message: `Reading failed: ${message}. It may be that there is too little memory.`,
              file: null,
              line: null,
              count: 1,
            },
          ],
        });
      };
      worker.postMessage(files);
    });
    if (this.#worker !== worker) return;
    this.#cancel();
    if (result.kind === 'failed') {
      // What is already open stays as it is.
      this.#message(result.problems);
      return;
    }
    this.#progress('Starting the engine …', 1);
    try {
      const live = await started(result);
      sessionStorage.setItem(REMEMBERED, JSON.stringify(files.slice(0, 50).map(({ path }) => path)));
      setLive(live);
    } catch (error) {
      this.#message([
        {
          code: 'failed',
          message: `The engine could not start: ${error instanceof Error ? error.message : String(error)}`,
          file: null,
          line: null,
          count: 1,
        },
      ]);
    }
    this.#progress(null, 0);
  }

  #cancel(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#progress(null, 0);
  }

  #progress(text: string | null, share: number): void {
    const box = this.querySelector<HTMLElement>('.progress');
    const bar = box?.querySelector('progress');
    const words = box?.querySelector('p');
    if (!box || !bar || !words) return;
    box.hidden = text === null;
    bar.value = share;
    if (text !== null) words.textContent = text;
  }

  #message(problems: readonly Problem[]): void {
    const list =
      problems.length === 0
        ? []
        : [
            element(
              document,
              'p',
              '',
              `These files could not be opened.${current() ? ' What was open before is still here.' : ''}`,
            ),
            problemsOf(document, problems),
          ];
    this.querySelector('.message')?.replaceChildren(...list);
  }

  /** After a reload the files are gone from the page; their names are not. */
  #remember(): void {
    const stored = sessionStorage.getItem(REMEMBERED);
    if (stored === null) return;
    const names = JSON.parse(stored) as readonly string[];
    this.querySelector('.message')?.replaceChildren(
      element(
        document,
        'p',
        '',
        `The page was loaded anew, so the files have to be chosen again: ${names.join(', ')}.`,
      ),
    );
  }

  /** Puts the section's figures where a built page has them. */
  #fill(): void {
    const live = current();
    const place = document.querySelector<HTMLElement>('.figures');
    const page = document.querySelector('main')?.dataset.page;
    if (!live || !place || place.dataset.filled === live.about.title + String(live.opened)) return;
    place.dataset.filled = live.about.title + String(live.opened);
    this.querySelector('.drop')?.toggleAttribute('data-open', true);
    const { about } = live;
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
        break;
      default:
        place.replaceChildren(...figuresOf(page as Section, about).map(figure));
    }
  }
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

let opened = 0;

async function started({ about, tables, texts }: Extract<Told, { kind: 'done' }>): Promise<Live> {
  const engine = await openBrowser(engineFiles());
  for (const table of tables) await engine.load(CAMPAIGN, createTable(CAMPAIGN, table.shape), table);
  for (const table of texts) await engine.load(TEXTS, createTable(TEXTS, table.shape), table);
  return {
    place: FILES,
    about,
    engine: remembered(engine),
    opened: ++opened,
    texts: () => Promise.resolve(true),
  };
}
