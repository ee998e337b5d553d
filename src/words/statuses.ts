import type { Status } from '../model/filter.ts';

/** How a status is called and painted, the same on all pages. */
export const STATUS_LOOKS: Readonly<
  Record<Status | 'left', { readonly title: string; readonly fill: string }>
> = {
  submitted: { title: 'submitted', fill: 'var(--status-submitted)' },
  unknown: { title: 'status unknown', fill: 'url(#hatch)' },
  draft: { title: 'draft', fill: 'var(--status-draft)' },
  discarded: { title: 'discarded', fill: 'var(--status-discarded)' },
  left: { title: 'left to the target', fill: 'var(--paper)' },
};
