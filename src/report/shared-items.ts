import type { Rows } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import { byId } from './annotators.ts';
import type { AgreementOfAnnotator } from './types.ts';

/** How many comparable items each person answered, in order of ids. */
export const annotatorsOf = (rows: Rows, about: About): readonly AgreementOfAnnotator[] =>
  rows
    .map(({ annotator, items }) => ({
      id: about.annotators[Number(annotator)]!.id,
      items: Number(items),
      leaveOneOut: null,
      alphaWithout: null,
    }))
    .sort(byId);
