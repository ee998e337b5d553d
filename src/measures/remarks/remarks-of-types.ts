import type { RankingAgreement } from '../../stats/agreement/ranking-agreement.ts';
import type { WinRate } from '../../stats/choices/win-rates.ts';

/** What to say beside Kendall's W when some records have two judges; null when none has. */
export function remarkOnJudges({ twoJudges }: Pick<RankingAgreement, 'twoJudges'>): string | null {
  if (twoJudges === 0) return null;
  const records = twoJudges === 1 ? '1 record has' : `${String(twoJudges)} records have`;
  return `${records} two judges: W is then (rho + 1) / 2, so that .500 means no agreement.`;
}

/** What to say of preferences when the interval of the first position leaves out one half; null otherwise. */
export function remarkOnPosition({ value, low, high, comparisons }: WinRate): string | null {
  if (value === null || low === null || high === null || (low <= 0.5 && high >= 0.5)) return null;
  const share = `${(value * 100).toFixed(1)} %`;
  return `The one shown first was preferred in ${share} of ${String(comparisons)} comparisons: the place decides some of them.`;
}

/** What to say where alphas of several projects stand side by side, from the scales of each; null where they are the same. */
export function remarkOnProjects(scales: readonly string[]): string | null {
  return new Set(scales).size > 1
    ? 'Alpha is not comparable across different label sets or prevalences.'
    : null;
}

/** What to say beside agreement when people saw suggestions on some items; null otherwise. */
export function remarkOnSuggestions(itemsWithSuggestion: number): string | null {
  return itemsWithSuggestion === 0
    ? null
    : 'People who see a suggestion agree with it, and hence with each other: agreement is inflated where there is one. Compare records with and without.';
}
