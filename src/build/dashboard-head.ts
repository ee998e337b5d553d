import { RESAMPLING } from '../measures/resampling.ts';
import { renderMarkdown } from '../chart/markdown.ts';
import { counted } from '../words/numbers.ts';
import { day } from '../words/days.ts';
import { askAll } from '../engine/ask.ts';
import type { About } from '../model/campaign.ts';
import { EMPTY_FILTER } from '../model/filter.ts';
import { PAGES } from '../sections/index.ts';
import { questionPages } from '../sections/question-pages.ts';
import { summary, type Summary } from '../measures/summary.ts';
import { publishedSentences, sectionsOf } from './draw-page.ts';
import type { ReadDashboard } from './read-dashboard.ts';
import type { DashboardHead } from './site.ts';

const askAbout = (about: About) => ({ about, filter: EMPTY_FILTER, param: null });

/** The main numbers of a dashboard, with their intervals. */
export async function summarise({
  about,
  engine,
}: Pick<ReadDashboard, 'about' | 'engine'>): Promise<Summary> {
  const ask = askAbout(about);
  return summary.refine(summary.shape(await askAll(engine, summary.query(ask)), ask), ask, RESAMPLING);
}

/** What stands on every page of a dashboard and in the list of all. */
export function headOf(
  dashboard: Pick<ReadDashboard, 'slug' | 'about' | 'files' | 'smallestCount'>,
  data: Summary,
): DashboardHead {
  const { slug, about, files } = dashboard;
  const ask = askAbout(about);
  return {
    slug,
    title: about.title,
    description: about.description === '' ? '' : renderMarkdown(about.description),
    simulated: about.simulated,
    period: period(data, about),
    asOf: asOf(data, about),
    responses: counted(data.submissions, 'response'),
    sentence: publishedSentences(PAGES[0]!.sentences(data, ask), dashboard).join(' '),
    scales: scalesOf(data, about),
    rail: sectionsOf(dashboard).map(({ page, title, path, figure }) => ({
      page,
      title,
      path,
      figure: publishedSentences([figure(data, ask)], dashboard).join(''),
    })),
    questions: questionPages(about).map(({ number, title, key }) => ({
      number,
      title,
      path: ['agreement', key],
    })),
    guidelines: about.guidelines === null ? '' : renderMarkdown(about.guidelines),
    files,
  };
}

/** What the alphas of the list of dashboards are of: two dashboards with other scales cannot be compared by them. */
export function scalesOf({ agreement }: Pick<Summary, 'agreement'>, { questions }: About): string | null {
  const known = agreement.lines.filter(({ alpha }) => alpha.value !== null);
  return known.length === 0
    ? null
    : JSON.stringify(known.map(({ number }) => questions[number]!.options.map(({ value }) => value)));
}

/** The newest day that the data tell of, of an export or of a counted answer; null where they tell none. */
function newestDay({ last }: Pick<Summary, 'last'>, { exported }: Pick<About, 'exported'>): string | null {
  return (
    [last, exported]
      .filter((date) => date !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

/** "6 Oct 2025 to 7 Nov 2025, as of the export of 8 Nov 2025". */
function period(data: Pick<Summary, 'first' | 'last'>, about: Pick<About, 'exported'>): string {
  const { first, last } = data;
  const newest = newestDay(data, about);
  const span =
    first === null || last === null
      ? 'times not known'
      : first === last
        ? day(first)
        : `${day(first)} to ${day(last)}`;
  if (newest === null) return `${span}, as of an unknown day`;
  // Where no export is newer, the span ends with the day that the numbers are of.
  return newest === last ? span : `${span}, as of the export of ${day(newest)}`;
}

/** "As of 8 Nov 2025.", or that the day is not known. */
function asOf(data: Pick<Summary, 'last'>, about: Pick<About, 'exported'>): string {
  const newest = newestDay(data, about);
  return newest === null ? 'As of an unknown day.' : `As of ${day(newest)}.`;
}
