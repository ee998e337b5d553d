import type { Question } from '../model/campaign.ts';
import type { Scale } from '../stats/data/distance.ts';
import type { Profiles } from '../stats/data/profiles.ts';

/** What the statistics of one question are made from. */
export interface Ratings {
  readonly question: Question;
  readonly profiles: Profiles;
  readonly scale: Scale;
}
