import { annotatorTable } from './annotator-table.ts';
import { argilla1Feedback } from './argilla-1-feedback.ts';
import { argilla1Hub } from './argilla-1-hub.ts';
import { argilla2Flat } from './argilla-2-flat.ts';
import { argilla2Nested } from './argilla-2-nested.ts';
import { argillaBackup } from './argilla-backup.ts';
import { argillaDataset } from './argilla-dataset.ts';
import { argillaLegacy } from './argilla-legacy.ts';
import { argillaProgress } from './argilla-progress.ts';
import { argillaRest } from './argilla-rest.ts';
import { argillaSettings } from './argilla-settings.ts';
import { argillaUsers } from './argilla-users.ts';
import { doccanoClassic } from './doccano-classic.ts';
import { doccanoLabels } from './doccano-labels.ts';
import { doccano } from './doccano.ts';
import type { Format } from './format.ts';
import { goldTable } from './gold-table.ts';
import { labelStudioMin } from './label-studio-min.ts';
import { labelStudio } from './label-studio.ts';
import { lighttag } from './lighttag.ts';
import { listRows } from './list-rows.ts';
import { longTable } from './long-table.ts';
import { labelledTexts } from './labelled-texts.ts';
import { oasst } from './oasst.ts';
import { pairwiseTable } from './pairwise-table.ts';
import { potato } from './potato.ts';
import { preferencePairs } from './preference-pairs.ts';
import { preferenceWinners } from './preference-winners.ts';
import { prodigy } from './prodigy.ts';
import { recordsTable } from './records-table.ts';
import { redTeam } from './red-team.ts';
import { sharegpt } from './sharegpt.ts';
import { stackExchange } from './stack-exchange.ts';
import { ultrafeedback } from './ultrafeedback.ts';
import { wideTable } from './wide-table.ts';

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
