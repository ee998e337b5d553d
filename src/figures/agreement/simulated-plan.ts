import { ratingsAnItem, simulatedPlans, type SimulatedPlan } from '../../stats/agreement/simulated-plans.ts';
import { numberColumn, scaleColumn, tableOf } from '../families/columns.ts';

const columnsFor = (width: string, records: (plan: SimulatedPlan) => readonly number[]) =>
  ratingsAnItem.map((ratings, at) =>
    numberColumn<SimulatedPlan>(
      `Records for ${width}, ${String(ratings)} answers each`,
      (plan) => records(plan)[at]!,
    ),
  );

/** What to plan with before there are data. */
export const PLAN_TABLE = tableOf<SimulatedPlan>(
  [
    scaleColumn('Labels', ({ labels }) => labels),
    numberColumn('Share of the rarest label', ({ prevalence }) => prevalence),
    numberColumn('Alpha', ({ alpha }) => alpha),
    columnsFor('± .10', ({ toTenth }) => toTenth),
    columnsFor('± .05', ({ toTwentieth }) => toTwentieth),
  ],
  simulatedPlans,
);

export const PLAN_LESSONS =
  'Until then the table has what a simulation takes. A rare label drives the number of records more than anything else. Counted in answers, three for each record are a little cheaper than two (411 against 486 for ± .10 with two equally frequent labels and alpha .6), and five bring nothing more (420).';
