import { parseHTML } from 'linkedom';
import { h } from '../chart/markup.ts';
import type { Ask } from '../model/ask.ts';
import { askAll } from '../engine/ask.ts';
import { EMPTY_FILTER } from '../model/filter.ts';
import { importPage } from '../sections/import-page.ts';
import { PAGES, QUESTION_PAGE, sectionNamed } from '../sections/index.ts';
import type { Section } from '../sections/section.ts';
import { withoutSmallCounts } from './small-cells.ts';
import { factQuery, shapeFacts } from '../measures/remarks/question-facts.ts';
import { questionPages } from '../sections/question-pages.ts';
import { groupsOf, overviewFigures, type FigureGroup } from '../sections/shown-figures.ts';
import type { Summary } from '../measures/summary.ts';
import { drawFigure, type DrawnFrom } from './draw-figure.ts';
import { drawRecords } from './draw-records.ts';
import type { PagePlace, DrawnPage } from './site.ts';

const WIDTHS = [760, 360];

/** The sections of a dashboard: without rows those that consist of figures. */
export const sectionsOf = ({ smallestCount }: Pick<DrawnFrom, 'smallestCount'>): readonly Section[] =>
  smallestCount === null ? PAGES : PAGES.filter(({ page }) => page !== 'records' && page !== 'import');

/** The pages of a dashboard in the order of the rail, then those of its questions. */
export const pagePlaces = (dashboard: Pick<DrawnFrom, 'about' | 'smallestCount'>): readonly PagePlace[] => [
  ...sectionsOf(dashboard).map(({ page, title, path }) => ({ page, question: null, title, path })),
  ...questionPages(dashboard.about).map(({ number, title, key }) => ({
    page: QUESTION_PAGE.page,
    question: number,
    title: `${QUESTION_PAGE.title}: ${title}`,
    path: ['agreement', key],
  })),
];

/** Draws one page of a dashboard, so that it is finished before any script runs. */
export async function drawPage(dashboard: DrawnFrom, data: Summary, place: PagePlace): Promise<DrawnPage> {
  return {
    ...place,
    sentences: publishedSentences(await sentencesOf(dashboard, data, place), dashboard),
    html: await pageHtml(dashboard, data, place),
  };
}

/** The sentences that may be published: without rows those that tell no small count. */
export const publishedSentences = (
  sentences: readonly string[],
  { smallestCount }: Pick<DrawnFrom, 'smallestCount'>,
): readonly string[] => (smallestCount === null ? sentences : withoutSmallCounts(sentences, smallestCount));

/** Draws the small figures that stand for a dashboard in the list of all. */
export async function drawSmall(dashboard: DrawnFrom): Promise<string> {
  const document = emptyDocument();
  const html: string[] = [];
  for (const shown of overviewFigures(dashboard.about).slice(0, 3))
    html.push(await drawFigure(document, dashboard, shown, { heading: 'h3', tools: false, widths: [360] }));
  return html.join('\n');
}

/** A document to make elements in. */
export const emptyDocument = (): Document =>
  (parseHTML('<!doctype html><html><body></body></html>') as unknown as { document: Document }).document;

async function sentencesOf(
  { about, engine }: DrawnFrom,
  data: Summary,
  { page, question }: PagePlace,
): Promise<readonly string[]> {
  const section = sectionNamed(page)!;
  if (question === null) return section.sentences(data, { about, filter: EMPTY_FILTER, param: null });
  const param = { key: about.questions[question]!.name, number: question };
  const ask: Ask = { about, filter: EMPTY_FILTER, param };
  const facts = shapeFacts(await askAll(engine, factQuery(ask)), ask);
  return section.sentences({ ...data, facts }, ask);
}

async function pageHtml(dashboard: DrawnFrom, data: Summary, { page, question }: PagePlace): Promise<string> {
  const { about, engine } = dashboard;
  const document = emptyDocument();
  switch (page) {
    case 'overview':
      return sectionHtml(document, dashboard, [{ title: null, figures: overviewFigures(about) }]);
    case 'records':
      return drawRecords(document, engine, { about, filter: EMPTY_FILTER, param: null }, data);
    case 'import':
      return importPage(document, about)
        .map((section) => section.outerHTML)
        .join('\n');
    default:
      return sectionHtml(document, dashboard, groupsOf(sectionNamed(page)!, about, question));
  }
}

async function sectionHtml(
  document: Document,
  dashboard: DrawnFrom,
  groups: readonly FigureGroup[],
): Promise<string> {
  const html: string[] = [];
  for (const { title, figures } of groups) {
    if (title !== null) html.push(h(document, 'h2.group', title).outerHTML);
    const heading = title === null ? 'h2' : 'h3';
    for (const shown of figures)
      html.push(await drawFigure(document, dashboard, shown, { heading, tools: true, widths: WIDTHS }));
  }
  return html.join('\n');
}
