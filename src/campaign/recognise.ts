import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/index.ts';
import { asCells, asObjects, type View } from './row-views.ts';

export interface Found extends View {
  readonly format: Format;
  readonly evidence: string;
}

/** The file as a format wants its rows; null where they do not have that form. */
export function viewFor({ takes }: Format, view: View): View | null {
  return takes === 'cells' ? asCells(view) : takes === 'objects' ? asObjects(view) : view;
}

/** The formats that recognise a file, in order: the first is the one that reads it. */
export function* recognised(view: View): Generator<Found> {
  const views = new Map<Format['takes'], View | null>();
  for (const format of FORMATS) {
    if (!views.has(format.takes)) views.set(format.takes, viewFor(format, view));
    const seen = views.get(format.takes);
    const evidence = seen ? format.recognise(seen.sample) : null;
    if (seen && evidence !== null) yield { ...seen, format, evidence };
  }
}
