import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { counted } from '../../words/numbers.ts';
import { fingerprint } from '../engine-files.ts';
import type { DashboardHead, DrawnPage } from '../site.ts';
import { firstFigure } from './card-figure.ts';
import { cardPainter } from './card-picture.ts';
import { cardRules, lightColours } from './card-rules.ts';
import type { Card } from './card-svg.ts';

/** Makes the pictures of links and gives their addresses. */
export interface Cards {
  ofPage(dashboard: DashboardHead, page: DrawnPage): Promise<string>;
  ofList(dashboards: readonly DashboardHead[]): Promise<string>;
}

/** Makes cards into the data of the dashboards, named after what is in them. */
export async function openCards(publicFolder: string): Promise<Cards> {
  const coloured = await lightColours();
  const paint = await cardPainter(await cardRules(coloured));
  const write = async (card: Card, ...parts: readonly string[]): Promise<string> => {
    const png = paint(card);
    const folder = join(publicFolder, 'data', ...parts);
    await mkdir(folder, { recursive: true });
    const name = `card.${fingerprint(png)}.png`;
    await writeFile(join(folder, name), png);
    return ['/data', ...parts, name].join('/');
  };
  return {
    ofPage: (dashboard, page) =>
      write({ ...wordsOf(dashboard, page), figure: firstFigure(page.html, coloured) }, dashboard.slug),
    ofList: (dashboards) => write(listCard(dashboards)),
  };
}

function wordsOf(dashboard: DashboardHead, { page, title, sentences }: DrawnPage): Omit<Card, 'figure'> {
  const { slug, sentence, asOf, responses, simulated } = dashboard;
  const isOverview = page === 'overview';
  return {
    kicker: isOverview ? 'Annotation campaign' : dashboard.title,
    heading: isOverview ? dashboard.title : title,
    otherwise: slug,
    sentence: sentences[0] ?? sentence,
    foot: [asOf.replace(/\.$/, ''), responses, ...(simulated ? ['simulated data'] : [])],
  };
}

const listCard = (dashboards: readonly DashboardHead[]): Card => ({
  kicker: 'Progress, labels and agreement',
  heading: 'Annotation campaigns',
  otherwise: 'Labelscope',
  sentence:
    dashboards.length === 0 ? 'No dashboard yet.' : `${dashboards.map(({ title }) => title).join('; ')}.`,
  foot: [counted(dashboards.length, 'dashboard')],
  figure: null,
});
