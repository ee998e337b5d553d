import { AgreementMeasure } from './filter/agreement-measure.ts';
import { FilterBar } from './filter/filter-bar.ts';
import { FilterPanel } from './filter/filter-panel.ts';
import { openHosted } from './live/hosted.ts';
import { LiveFigure } from './figure/live-figure.ts';
import { OpenFiles } from './open/open-files.ts';
import { PageSentences } from './page-sentences.ts';
import { reasonOf } from './reason.ts';
import { RecordList } from './records/record-list.ts';
import { enter, watchFor, type Campaign } from './live/engine-state.ts';
import { absolute, changed, closeLive, current, placeOfPage, setLive } from './live/session.ts';
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

interface Opening {
  readonly place: string;
  readonly ended: AbortController;
}

let opening: Opening | null = null;

/** Makes the page that is shown live. Called for each page, also for one that the router puts in its place. */
export async function goLive(): Promise<void> {
  for (const [name, element] of Object.entries(ELEMENTS))
    if (!customElements.get(name)) customElements.define(name, element);
  const { dataset } = document.body;
  if (dataset.about === undefined) return;
  const place = absolute(dataset.about);
  if (current() || opening?.place === place) {
    changed();
    return;
  }
  opening?.ended.abort();
  const mine: Opening = { place, ended: new AbortController() };
  opening = mine;
  const campaign: Campaign = { place, again: openAgain };
  enter(campaign, { kind: 'starting' });
  try {
    const [live] = await Promise.all([openHosted(dataset, watchFor(campaign, mine.ended.signal)), warmUp()]);
    if (opening !== mine) return;
    opening = null;
    setLive(live);
    enter(campaign, { kind: 'ready' });
  } catch (error) {
    if (opening !== mine) return;
    opening = null;
    mine.ended.abort();
    enter(campaign, { kind: 'failed', reason: reasonOf(error) });
  }
}

/** Gives up the engine that does not answer, and starts another. */
function openAgain(): void {
  opening?.ended.abort();
  opening = null;
  closeLive(placeOfPage());
  void goLive();
}
