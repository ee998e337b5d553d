/** How many comparable items an interval of alpha took in simulated data, with 2, 3 and 5 ratings an item. */
export interface SimulatedPlan {
  readonly labels: number;
  /** Of the rarest label. */
  readonly prevalence: number;
  readonly alpha: number;
  readonly toTenth: readonly [number, number, number];
  readonly toTwentieth: readonly [number, number, number];
}

export const ratingsAnItem = [2, 3, 5] as const;

/**
 * For planning before there are data: each rating copies the item's own label with the probability sqrt(alpha), else it
 * is drawn by prevalence; normal intervals of ± .10 and ± .05. Another mixture of hard and easy items takes other numbers.
 */
export const simulatedPlans: readonly SimulatedPlan[] = [
  plan(2, 0.5, 0.6, [243, 137, 84], [970, 545, 334]),
  plan(2, 0.5, 0.8, [134, 81, 52], [535, 322, 207]),
  plan(2, 0.1, 0.6, [715, 400, 237], [2857, 1600, 948]),
  plan(2, 0.1, 0.8, [396, 241, 169], [1582, 963, 675]),
  plan(2, 0.03, 0.6, [2416, 1519, 853], [9664, 6074, 3410]),
  plan(5, 0.2, 0.6, [129, 73, 42], [515, 289, 168]),
  plan(5, 0.2, 0.8, [86, 48, 30], [343, 192, 119]),
];

function plan(
  labels: number,
  prevalence: number,
  alpha: number,
  toTenth: SimulatedPlan['toTenth'],
  toTwentieth: SimulatedPlan['toTwentieth'],
): SimulatedPlan {
  return { labels, prevalence, alpha, toTenth, toTwentieth };
}
