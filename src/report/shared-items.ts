import type { Rows } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import { noEstimate } from '../stats/data/estimate.ts';
import { byId } from './annotators.ts';
import type { AgreementOfAnnotator } from './types.ts';

/** How many comparable items each person answered, in order of ids. */
export const annotatorsOf = (rows: Rows, about: About): readonly AgreementOfAnnotator[] =>
  rows
    .map(({ annotator, items }) => ({
      id: about.annotators[Number(annotator)]!.id,
      items: Number(items),
      leaveOneOut: noEstimate('other_type'),
      alphaWithout: noEstimate('other_type'),
      gold: null,
      selfConsistency: null,
    }))
    .sort(byId);
