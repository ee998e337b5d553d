import type { Page } from 'playwright-core';
import { until } from './visit.ts';

/** What a figure says and holds, read from the page that is shown. */
export interface ShownFigure {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly caption: string;
  readonly definition: string;
  readonly rows: number;
  readonly drawings: number;
  readonly links: number;
}

/** All figures of a page. Live tables are made when they are opened, so all are opened first. */
export async function figuresOn(page: Page): Promise<readonly ShownFigure[]> {
  await openTables(page);
  return page.evaluate(readFigures);
}

/** The table twin of the figure of a view, and of a question or field. */
export async function tableOf(page: Page, wanted: Wanted): Promise<ShownTable> {
  await openTables(page);
  return page.evaluate(readTable, wanted);
}

async function openTables(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const twin of document.querySelectorAll<HTMLDetailsElement>('details.twin')) twin.open = true;
  });
  await until(
    page,
    () => [...document.querySelectorAll('details.twin')].every((twin) => twin.querySelector('table')),
    'does not fill its tables',
  );
}

interface Wanted {
  readonly view: string;
  readonly param?: string;
}

/** Runs in the page. */
function readFigures(): ShownFigure[] {
  const text = (from: Element, selector: string) => from.querySelector(selector)?.textContent ?? '';
  return [...document.querySelectorAll<HTMLElement>('live-figure')].map((figure) => ({
    key: [figure.dataset.view, figure.dataset.param].filter(Boolean).join(' '),
    title: text(figure, '.title'),
    note: text(figure, '.note'),
    caption: text(figure, '.caption'),
    definition: text(figure, '.definition .body'),
    rows: figure.querySelectorAll('.twin tbody tr').length,
    drawings: figure.querySelectorAll('.drawn svg.plot').length,
    links: figure.querySelectorAll('.drawn svg.plot a').length,
  }));
}

/** Runs in the page: the buttons that can be seen. */
export const shownButtons = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('button')]
    .filter((button) => button.checkVisibility())
    .map((button) => button.textContent);

/** A table of a figure: its column names and the cells of each row. */
export interface ShownTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Runs in the page. */
function readTable({ view, param }: Wanted): ShownTable {
  const figure = [...document.querySelectorAll<HTMLElement>('live-figure')].find(
    ({ dataset }) => dataset.view === view && dataset.param === param,
  );
  const texts = (from: Element, selector: string) =>
    [...from.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return {
    columns: figure ? texts(figure, '.twin thead th') : [],
    rows: [...(figure?.querySelectorAll('.twin tbody tr') ?? [])].map((row) => texts(row, 'td')),
  };
}
