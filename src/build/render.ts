import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { askMeasure } from '../measures/ask-measure.ts';
import { createCard, element, fillCard, fillReason, fillTwin } from '../chart/card.ts';
import { NO_LINKS } from '../chart/links.ts';
import { renderMarkdown } from '../chart/markdown.ts';
import type { Ask } from '../model/ask.ts';
import { day } from '../words/days.ts';
import { counted } from '../words/numbers.ts';
import { askAll } from '../engine/ask.ts';
import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import { EMPTY_FILTER } from '../model/filter.ts';
import { importPage } from '../sections/import-page.ts';
import { PAGES, QUESTION_PAGE } from '../sections/index.ts';
import { factQuery, shapeFacts } from '../measures/remarks/question-facts.ts';
import { questionPages } from '../sections/question-pages.ts';
import { recordCard } from '../sections/record-cards.ts';
import { leastAgreed, orderQuery, pageQuery, shapeOrder, shapePage, type Wanted } from '../measures/rows/records.ts';
import { groupsOf, overviewFigures, type ShownFigure, type FigureGroup } from '../sections/shown-figures.ts';
import { summary, type Summary } from '../measures/summary.ts';
import type { SiteDashboard } from './site.ts';

export const SEED = 1;
const WIDTHS = [760, 360];
const FIRST_RECORDS = 10;

type Rendered = Omit<SiteDashboard, 'slug' | 'files'>;

/** Draws all pages of a dashboard, so that they are finished before any script runs. */
export async function renderDashboard(engine: Engine, about: About): Promise<Rendered> {
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
    document: Document;
  };
  const ask: Ask = { about, filter: EMPTY_FILTER, param: null };
  const data = summary.refine(summary.shape(await askAll(engine, summary.query(ask)), ask), ask, SEED);
  const figure = (one: ShownFigure, heading: 'h2' | 'h3', tools: boolean, widths: readonly number[]) =>
    renderFigure(document, engine, ask, one, heading, tools, widths);
  const sectionHtml = async (groups: readonly FigureGroup[]) => {
    const html: string[] = [];
    for (const { title, figures } of groups) {
      if (title !== null) html.push(element(document, 'h2', 'group', title).outerHTML);
      for (const one of figures) html.push(await figure(one, title === null ? 'h2' : 'h3', true, WIDTHS));
    }
    return html.join('\n');
  };
  const pages: SiteDashboard['pages'][number][] = [];
  for (const section of PAGES) {
    const { page, title, path } = section;
    const html = async (): Promise<string> => {
      switch (page) {
        case 'overview':
          return sectionHtml([{ title: null, figures: overviewFigures(about) }]);
        case 'records':
          return recordsHtml(document, engine, ask, data);
        case 'import':
          return importPage(document, about)
            .map((section) => section.outerHTML)
            .join('\n');
        default:
          return sectionHtml(groupsOf(section, about));
      }
    };
    pages.push({ page, question: null, title, path, sentences: section.sentences(data, ask), html: await html() });
  }
  const questions = questionPages(about).map(({ number, title, key }) => ({
    number,
    title,
    path: ['agreement', key],
  }));
  for (const { number, title, path } of questions) {
    const asked = { ...ask, param: { key: about.questions[number]!.name, number } };
    const facts = shapeFacts(await askAll(engine, factQuery(asked)), asked);
    pages.push({
      page: QUESTION_PAGE.page,
      question: number,
      title: `${QUESTION_PAGE.title}: ${title}`,
      path,
      sentences: QUESTION_PAGE.sentences({ ...data, facts }, asked),
      html: await sectionHtml(groupsOf(QUESTION_PAGE, about, number)),
    });
  }
  const small: string[] = [];
  for (const one of overviewFigures(about).slice(0, 3)) small.push(await figure(one, 'h3', false, [360]));
  return {
    title: about.title,
    description: about.description === '' ? '' : renderMarkdown(about.description),
    simulated: about.simulated,
    period: period(data, about),
    responses: counted(data.submissions, 'response'),
    sentence: PAGES[0]!.sentences(data, ask).join(' '),
    figures: small.join('\n'),
    scales: scalesOf(data, about),
    rail: PAGES.map(({ page, title, path, figure: said }) => ({
      page,
      title,
      path,
      figure: said(data, ask),
    })),
    questions,
    pages,
    guidelines: about.guidelines === null ? '' : renderMarkdown(about.guidelines),
  };
}

/** What the alphas of the list of dashboards are of: two dashboards with other scales cannot be compared by them. */
export function scalesOf({ agreement }: Pick<Summary, 'agreement'>, { questions }: About): string | null {
  const known = agreement.lines.filter(({ alpha }) => alpha.value !== null);
  return known.length === 0
    ? null
    : JSON.stringify(known.map(({ number }) => questions[number]!.options.map(({ value }) => value)));
}

/** "6 Oct 2025 to 7 Nov 2025", and the day of the export where it is known. */
export function period(
  { first, last }: Pick<Summary, 'first' | 'last'>,
  { exported }: Pick<About, 'exported'>,
): string {
  const span =
    first === null || last === null
      ? 'times not known'
      : first === last
        ? day(first)
        : `${day(first)} to ${day(last)}`;
  return exported === null ? span : `${span}, exported ${day(exported)}`;
}

async function renderFigure(
  document: Document,
  engine: Engine,
  asked: Ask,
  { view, param }: ShownFigure,
  heading: 'h2' | 'h3',
  tools: boolean,
  widths: readonly number[],
): Promise<string> {
  const ask = { ...asked, param };
  const card = createCard(document, heading, tools);
  const reason = view.measure.needs(ask.about, param);
  if (reason) fillReason(document, card, reason);
  else {
    const shaped = await askMeasure(engine, view.measure, ask);
    const data = view.measure.refine?.(shaped, ask, SEED) ?? shaped;
    fillCard(document, Plot, card, { view, ask, data }, widths, NO_LINKS);
    fillTwin(document, card, { view, ask, data });
  }
  if (!tools) return card.outerHTML;
  const live = document.createElement('live-figure');
  live.setAttribute('data-view', view.id);
  if (param) live.setAttribute('data-param', param.key);
  live.append(card);
  return live.outerHTML;
}

async function recordsHtml(document: Document, engine: Engine, ask: Ask, data: Summary): Promise<string> {
  const wanted: Wanted = {
    question: leastAgreed(data.agreement),
    search: '',
    hasTexts: ask.about.share.text === 'keep',
  };
  const order = shapeOrder(await askAll(engine, orderQuery(ask, wanted)), ask, wanted).slice(
    0,
    FIRST_RECORDS,
  );
  const rows = await askAll(
    engine,
    pageQuery(
      ask,
      order.map(({ record }) => record),
      wanted.hasTexts,
    ),
  );
  const list = document.createElement('record-list');
  if (wanted.question !== null) list.setAttribute('data-question', String(wanted.question));
  for (const card of shapePage(rows, ask, order))
    list.append(recordCard(document, ask.about, card, wanted.question));
  return list.outerHTML;
}
