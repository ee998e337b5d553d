import { AgreementMeasure } from './filter/agreement-measure.ts';
import { FilterBar } from './filter/filter-bar.ts';
import { openHosted } from './live/hosted.ts';
import { LiveFigure } from './figure/live-figure.ts';
import { OpenFiles } from './open/open-files.ts';
import { PageSentences } from './page-sentences.ts';
import { RecordList } from './records/record-list.ts';
import { absolute, changed, current, setLive } from './live/session.ts';
import { warmUp } from './live/warm-up.ts';

const ELEMENTS = {
  'agreement-measure': AgreementMeasure,
  'live-figure': LiveFigure,
  'filter-bar': FilterBar,
  'page-sentences': PageSentences,
  'record-list': RecordList,
  'open-files': OpenFiles,
} as const;

let opening: string | null = null;

/** Makes the page that is shown live; called for each page, also after the router has put another one in its place. */
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
    say(error);
  } finally {
    opening = null;
  }
}

/** What happened, what still works, what to do. */
function say(error: unknown): void {
  const bar = document.querySelector('filter-bar .chosen');
  const note = document.createElement('span');
  note.className = 'state';
  note.setAttribute('role', 'alert');
  const reason = error instanceof Error ? error.message : String(error);
  note.textContent = `The figures below are complete, but they cannot be filtered: ${reason} Reload the page to try again.`;
  bar?.append(note);
}
