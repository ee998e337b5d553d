import { attemptQuery } from '../../sql/attempts.ts';
import { POINT } from '../resampling.ts';
import type { Measure } from '../measure.ts';
import { textIn } from '../rows/cells.ts';
import { attemptsIn, attemptsOf, groupedBy, successOf, type Success } from './attempts.ts';

/** Attempts on one model; its type or its size may not be known. */
export interface AttemptsOnModel extends Success {
  readonly type: string | null;
  readonly size: string | null;
}

/** On which models red-team attempts succeeded. */
export const attemptsByModel: Measure<readonly AttemptsOnModel[]> = {
  id: 'attempts-by-model',
  each: attemptsIn,
  needs: () => null,
  query: (ask) => ({ attempts: attemptQuery(ask.filter, ask.about, attemptsOf(ask)) }),
  shape: ({ attempts = [] }) =>
    groupedBy(attempts, 'model', 'size').map((rows): AttemptsOnModel => ({
      type: textIn(rows[0]?.model),
      size: textIn(rows[0]?.size),
      ...successOf(rows, POINT),
    })),
  refine: (data, _ask, resampling) =>
    data.map((model) => ({ ...model, ...successOf(model.rows, resampling) })),
};
