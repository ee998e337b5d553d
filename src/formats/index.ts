import { annotatorTable } from './tables/annotator-table.ts';
import { argilla1Feedback } from './argilla/argilla-1-feedback.ts';
import { argilla1Hub } from './argilla/argilla-1-hub.ts';
import { argilla2Flat } from './argilla/argilla-2-flat.ts';
import { argilla2Nested } from './argilla/argilla-2-nested.ts';
import { argillaBackup } from './argilla/argilla-backup.ts';
import { argillaDataset } from './argilla/argilla-dataset.ts';
import { argillaLegacy } from './argilla/argilla-legacy.ts';
import { argillaProgress } from './argilla/argilla-progress.ts';
import { argillaRest } from './argilla/argilla-rest.ts';
import { argillaSettings } from './argilla/argilla-settings.ts';
import { argillaUsers } from './argilla/argilla-users.ts';
import { doccanoClassic } from './doccano/doccano-classic.ts';
import { doccanoLabels } from './doccano/doccano-labels.ts';
import { doccano } from './doccano/doccano.ts';
import type { Format } from './format.ts';
import { goldTable } from './tables/gold-table.ts';
import { labelStudioMin } from './label-studio/label-studio-min.ts';
import { labelStudio } from './label-studio/label-studio.ts';
import { lighttag } from './lighttag/lighttag.ts';
import { listRows } from './public-sets/list-rows.ts';
import { longTable } from './tables/long-table.ts';
import { labelledTexts } from './public-sets/labelled-texts.ts';
import { oasst } from './public-sets/oasst.ts';
import { pairwiseTable } from './tables/pairwise-table.ts';
import { potato } from './potato/potato.ts';
import { preferencePairs } from './public-sets/preference-pairs.ts';
import { preferenceWinners } from './public-sets/preference-winners.ts';
import { prodigy } from './prodigy/prodigy.ts';
import { recordsTable } from './tables/records-table.ts';
import { redTeam } from './public-sets/red-team.ts';
import { sharegpt } from './public-sets/sharegpt.ts';
import { stackExchange } from './public-sets/stack-exchange.ts';
import { ultrafeedback } from './public-sets/ultrafeedback.ts';
import { wideTable } from './tables/wide-table.ts';

/** Every import format, in the order in which they are tried; the first that recognises a file reads it. */
export const FORMATS: readonly Format[] = [
  oasst,
  potato,
  lighttag,
  argillaSettings,
  argillaDataset,
  argillaUsers,
  argillaProgress,
  doccanoLabels,
  argillaBackup,
  argillaRest,
  argilla2Nested,
  argilla1Feedback,
  argilla2Flat,
  argilla1Hub,
  argillaLegacy,
  ultrafeedback,
  labelStudio,
  doccanoClassic,
  labelStudioMin,
  prodigy,
  redTeam,
  preferencePairs,
  preferenceWinners,
  sharegpt,
  stackExchange,
  listRows,
  doccano,
  annotatorTable,
  pairwiseTable,
  longTable,
  wideTable,
  recordsTable,
  labelledTexts,
  goldTable,
];
