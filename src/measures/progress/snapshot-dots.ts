import type { Snapshot } from '../../model/campaign.ts';

export interface Dot {
  readonly snapshot: Snapshot;
  readonly submissions: number;
}
