import type { Project } from '../../campaign/projects.ts';
import type { FileSummary } from '../../model/campaign.ts';
import type { DroppedFile, Explained } from './reading.ts';

/** The files that are open, and what they were taken for. It outlives a page, as the campaign does. */
export interface Opened extends Explained {
  readonly files: readonly DroppedFile[];
  readonly summaries: readonly FileSummary[];
  /** Which of several projects in the files is shown; null where they are one. */
  readonly shown: Shown | null;
}

export interface Shown {
  readonly projects: readonly Project[];
  readonly number: number;
}

/** The opened files that the shown project is in. */
export function filesShown({ files, shown }: Pick<Opened, 'files' | 'shown'>): readonly DroppedFile[] {
  const paths = shown?.projects[shown.number]?.paths;
  return paths
    ? files.filter(({ path }) => paths.some((shown) => shown === path || shown.startsWith(`${path}/`)))
    : files;
}

let opened: Opened | null = null;

export const openedNow = (): Opened | null => opened;

export function setOpened(next: Opened): void {
  opened = next;
}
