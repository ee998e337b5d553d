import { h } from '../chart/markup.ts';
import { AgreementMeasure } from './filter/agreement-measure.ts';
import { FilterBar } from './filter/filter-bar.ts';
import { FilterPanel } from './filter/filter-panel.ts';
import { openHosted } from './live/hosted.ts';
import { LiveFigure } from './figure/live-figure.ts';
import { OpenFiles } from './open/open-files.ts';
import { PageSentences } from './page-sentences.ts';
import { reasonOf } from './reason.ts';
import { RecordList } from './records/record-list.ts';
import { absolute, changed, current, setLive } from './live/session.ts';
import { warmUp } from './live/warm-up.ts';

const ELEMENTS = {
  'agreement-measure': AgreementMeasure,
  'live-figure': LiveFigure,
  'filter-panel': FilterPanel,
  'filter-bar': FilterBar,
  'page-sentences': PageSentences,
  'record-list': RecordList,
  'open-files': OpenFiles,
} as const;

let opening: string | null = null;

/** Makes the page that is shown live. Called for each page, also for one that the router puts in its place. */
export async function goLive(): Promise<void> {
  for (const [name, element] of Object.entries(ELEMENTS))
    if (!customElements.get(name)) customElements.define(name, element);
  const { dataset } = document.body;
  if (dataset.about === undefined) return;
  const place = absolute(dataset.about);
  if (current()?.place === place || opening === place) {
    changed();
    return;
  }
  opening = place;
  document.documentElement.dataset.engine = 'starting';
  try {
    const [live] = await Promise.all([openHosted(dataset), warmUp()]);
    if (opening === place) setLive(live);
    document.documentElement.dataset.engine = 'ready';
  } catch (error) {
    document.documentElement.dataset.engine = 'failed';
    sayFailed(error);
  } finally {
    opening = null;
  }
}

/** Says what happened, what still works and what to do. */
function sayFailed(error: unknown): void {
  const bar = document.querySelector('filter-bar .chosen');
  const message = `The figures below are complete, but they cannot be filtered: ${reasonOf(error)} Reload the page to try again.`;
  bar?.append(h(document, 'span.state', { role: 'alert' }, message));
}
