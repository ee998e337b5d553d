import type { TableTwin } from '../../chart/figure.ts';
import { ratingsAnItem, simulatedPlans } from '../../stats/agreement/simulated-plans.ts';

/** What to plan with before there are data. */
export const PLAN_TABLE: TableTwin = {
  columns: [
    { title: 'Labels', numeric: true },
    { title: 'Share of the rarest label', numeric: true },
    { title: 'Alpha', numeric: true },
    ...['± .10', '± .05'].flatMap((width) =>
      ratingsAnItem.map((ratings) => ({
        title: `Records for ${width}, ${String(ratings)} answers each`,
        numeric: true,
      })),
    ),
  ],
  rows: simulatedPlans.map(({ labels, prevalence, alpha, toTenth, toTwentieth }) => [
    labels,
    prevalence,
    alpha,
    ...toTenth,
    ...toTwentieth,
  ]),
};

export const PLAN_LESSONS =
  'Until then the table has what a simulation takes. A rare label drives the number of records more than anything else. Counted in answers, three for each record are a little cheaper than two (411 against 486 for ± .10 with two equally frequent labels and alpha .6), and five bring nothing more (420).';
