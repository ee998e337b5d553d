import type { agreement } from './agreement.ts';
import type {
  aggregates,
  annotators,
  CAMPAIGN,
  exports,
  files,
  metadata,
  preference,
  problems,
  QUESTION,
  redTeam,
} from './document.ts';
import type { Entry, Told } from './told.ts';

/** What stands at a key of the document. */
type At<Key extends Entry<unknown>> = Awaited<ReturnType<Key>>;

/** The JSON document. */
export interface Report {
  readonly report: 1;
  readonly campaign: CampaignFigures;
  readonly files: At<typeof files>;
  readonly annotators: At<typeof annotators>;
  readonly questions: readonly QuestionFigures[];
  readonly metadata: At<typeof metadata>;
  readonly aggregates: At<typeof aggregates>;
  readonly snapshots: At<typeof exports>;
  readonly preference: At<typeof preference>;
  readonly redTeam: At<typeof redTeam>;
  readonly problems: At<typeof problems>;
}

export type CampaignFigures = Told<typeof CAMPAIGN>;
export type QuestionFigures = Told<typeof QUESTION>;
export type AgreementFigures = NonNullable<At<typeof agreement>>;
export type PreferenceFigures = NonNullable<Report['preference']>[string];
export type RedTeamFigures = NonNullable<Report['redTeam']>;
