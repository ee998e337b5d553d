import type { FileSummary } from '../model/campaign.ts';
import type { DroppedFile, Explained } from './reading.ts';

/** The files that are open, and what they were taken for. It outlives a page, as the campaign does. */
export interface Opened extends Explained {
  readonly files: readonly DroppedFile[];
  readonly summaries: readonly FileSummary[];
}

let opened: Opened | null = null;

export const openedNow = (): Opened | null => opened;

export function setOpened(next: Opened): void {
  opened = next;
}
