import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '../measures/summary.ts';
import { headOf, summarise } from './dashboard-head.ts';
import { currentDashboard } from './dev-reads.ts';
import { describePage } from './describe-page.ts';
import { DEV_SETTINGS, type DevSettings } from './dev-settings.ts';
import { drawPage, drawSmall, emptyDocument, pagePlaces } from './draw-page.ts';
import { drawSharing } from './draw-sharing.ts';
import { dashboardFolders } from './folders.ts';
import type { ReadDashboard } from './read-dashboard.ts';
import type { DrawnPage, SiteSource } from './site.ts';

interface Drawn {
  readonly data: Promise<Summary>;
  small: Promise<string> | null;
  readonly pages: Map<string, Promise<DrawnPage>>;
}

const drawings = new WeakMap<ReadDashboard, Drawn>();

/** Dashboards that are read, and pages that are drawn, when somebody asks for them. */
export function devSite(folder: string): SiteSource {
  const { home, paths, engine } = JSON.parse(readFileSync(join(folder, DEV_SETTINGS), 'utf8')) as DevSettings;
  const dashboardAt = async (slug: string) => {
    const found = (await dashboardFolders(home, paths)).find((one) => one.slug === slug);
    return found ? currentDashboard(found, folder) : null;
  };
  return {
    engine,
    isOwnView: true,
    address: null,
    picture: null,
    async dashboards() {
      const found = await dashboardFolders(home, paths);
      return Promise.all(found.map(async (one) => listed(await currentDashboard(one, folder))));
    },
    async sharing(slug) {
      const dashboard = await dashboardAt(slug);
      if (!dashboard?.preview) return null;
      return {
        title: dashboard.about.title,
        html: drawSharing(emptyDocument(), dashboard.preview()),
      };
    },
    async page(slug, section) {
      const dashboard = await dashboardAt(slug);
      return dashboard ? pageOf(dashboard, section) : null;
    },
  };
}

function drawnOf(dashboard: ReadDashboard): Drawn {
  const known = drawings.get(dashboard);
  if (known) return known;
  const drawn: Drawn = { data: summarise(dashboard), small: null, pages: new Map() };
  drawings.set(dashboard, drawn);
  return drawn;
}

async function listed(dashboard: ReadDashboard) {
  const drawn = drawnOf(dashboard);
  const head = headOf(dashboard, await drawn.data);
  drawn.small ??= drawSmall(dashboard);
  return { ...head, figures: await drawn.small };
}

async function pageOf(dashboard: ReadDashboard, section: string) {
  const place = pagePlaces(dashboard).find(({ path }) => path.join('/') === section);
  if (!place) return null;
  const { data, pages } = drawnOf(dashboard);
  const summary = await data;
  const page = pages.get(section) ?? drawPage(dashboard, summary, place);
  pages.set(section, page);
  const head = headOf(dashboard, summary);
  const drawn = await page;
  return {
    dashboard: head,
    page: { ...drawn, description: describePage(drawn.sentences, head), picture: null },
  };
}
