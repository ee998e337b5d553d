import { h } from '../../chart/markup.ts';
import { counted } from '../../words/numbers.ts';
import type { EngineWatch } from '../../engine/browser-worker.ts';
import { openBrowser } from '../../engine/browser.ts';
import { CAMPAIGN, TEXTS } from '../../engine/engine.ts';
import type { Problem } from '../../model/problem.ts';
import type { Settings } from '../../model/settings.ts';
import { createTable } from '../../sql/schema.ts';
import { problemsOf } from '../../sections/import-page.ts';
import { choiceField } from '../fields.ts';
import { reasonOf } from '../reason.ts';
import { chosenFiles, droppedFiles } from './dropped.ts';
import { fillPage } from './open-page.ts';
import { openedNow, setOpened, type Opened, type Shown } from './opened.ts';
import { failure, startReading, type Reading } from './reader.ts';
import type { DroppedFile, Explained, Finished } from './reading.ts';
import { enter, watchFor, type Campaign } from '../live/engine-state.ts';
import { remembered } from '../live/remembered.ts';
import { closeLive, current, engineFiles, FILES, onChange, setLive, type Live } from '../live/session.ts';

const REMEMBERED = 'labelscope.files';

/** Opens files of this computer in the page. A worker reads them, and they never leave the computer. */
export class OpenFiles extends HTMLElement {
  #stop: (() => void) | null = null;
  #reading: Reading | null = null;

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

  /** Settings are those chosen in the page; without them the settings file among the files holds, if there is one. */
  async #open(files: readonly DroppedFile[], settings?: Settings, shown: Shown | null = null): Promise<void> {
    if (files.length === 0) return;
    this.#cancel();
    this.#message();
    this.#progress(`Reading ${counted(files.length, 'file')} …`, 0);
    const reading = startReading(
      { files, settings, only: pathsOf(shown) },
      ({ path, rows, bytes, total }) => {
        this.#progress(`${path}: ${counted(rows, 'row')} read`, total === 0 ? 0 : bytes / total);
      },
    );
    this.#reading = reading;
    const result = await reading.finished;
    if (this.#reading !== reading) return;
    this.#cancel();
    if (result.kind === 'failed') {
      // What is already open stays as it is.
      this.#message(result.problems);
      if (result.explained) await this.#askForColumns(files, result.explained);
      return;
    }
    const { projects } = result.explained;
    if (!shown && projects.length > 1) {
      await this.#open(files, settings, { projects, number: 0 });
      return;
    }
    this.#progress('Starting the engine …', 1);
    const ended = new AbortController();
    const again = () => {
      ended.abort();
      closeLive(FILES);
      const element = shownElement() ?? this;
      void element.#open(files, settings, shown);
    };
    const campaign: Campaign = { place: FILES, again };
    try {
      const live = await started(result, watchFor(campaign, ended.signal));
      sessionStorage.setItem(REMEMBERED, JSON.stringify(files.slice(0, 50).map(({ path }) => path)));
      setOpened({ ...result.explained, files, summaries: result.about.files, shown });
      setLive(live);
      enter(campaign, { kind: 'ready' });
    } catch (error) {
      ended.abort();
      this.#message([failure(`The engine could not start: ${reasonOf(error)}`)]);
    }
    this.#progress(null, 0);
  }

  #cancel(): void {
    this.#reading?.stop();
    this.#reading = null;
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

  #message(problems: readonly Problem[] = []): void {
    const remains = current() ? ' What was open before is still open.' : '';
    const message =
      problems.length === 0
        ? []
        : [h(document, 'p', `These files could not be opened.${remains}`), problemsOf(document, problems)];
    this.querySelector('.message')?.replaceChildren(...message);
  }

  /** For tables that no format recognised: asks what each column holds. */
  async #askForColumns(files: readonly DroppedFile[], explained: Explained): Promise<void> {
    if (explained.tables.length === 0) return;
    const { importChoices } = await import('./choices/import-choices.ts');
    const choices = importChoices({ ...explained, files, summaries: [], shown: null }, [], (settings) => {
      void this.#open(files, settings);
    });
    this.querySelector('.message')?.append(choices);
  }

  /** A reload takes the files from the page, but not their names. */
  #remember(): void {
    const stored = sessionStorage.getItem(REMEMBERED);
    if (stored === null) return;
    const names = JSON.parse(stored) as readonly string[];
    const text = `The page was reloaded, so choose the files again: ${names.join(', ')}.`;
    this.querySelector('.message')?.replaceChildren(h(document, 'p', text));
  }

  #fill(): void {
    const live = current();
    if (!live) {
      document.querySelector('.figures')?.removeAttribute('data-filled');
      return;
    }
    this.querySelector('.drop')?.toggleAttribute('data-open', true);
    const opened = openedNow();
    this.#offer(opened);
    fillPage(live, (settings) => {
      this.scrollIntoView();
      void this.#open(opened?.files ?? [], settings, opened?.shown);
    });
  }

  /** Each project in the files is a campaign of its own; this lets somebody go from one to another. */
  #offer(opened: Opened | null): void {
    const place = this.querySelector<HTMLElement>('.projects');
    const shown = opened?.shown;
    if (!place) return;
    place.hidden = !shown;
    if (!shown) return;
    const { projects, number } = shown;
    const choice = choiceField(
      projects.map(({ title }, at) => [String(at), title]),
      String(number),
      { 'aria-label': 'Project' },
    );
    choice.addEventListener('change', () => {
      void this.#open(opened.files, undefined, { projects, number: Number(choice.value) });
    });
    place.replaceChildren(`These files belong to ${counted(projects.length, 'project')}. Shown: `, choice);
  }
}

const pathsOf = (shown: Shown | null): readonly string[] | undefined => shown?.projects[shown.number]?.paths;

const shownElement = (): OpenFiles | undefined =>
  [...document.querySelectorAll('open-files')].find((element) => element instanceof OpenFiles);

async function started(
  { about, tables, texts }: Extract<Finished, { kind: 'done' }>,
  watch: EngineWatch,
): Promise<Live> {
  const engine = await openBrowser(engineFiles(), watch);
  for (const table of tables) await engine.load(CAMPAIGN, createTable(CAMPAIGN, table.shape), table);
  for (const table of texts) await engine.load(TEXTS, createTable(TEXTS, table.shape), table);
  return {
    place: FILES,
    about,
    engine: remembered(engine),
    opened: (current()?.opened ?? 0) + 1,
    texts: () => Promise.resolve(true),
  };
}
