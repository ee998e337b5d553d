import type { DatedAgreement } from '../../measures/agreement/dated-agreement.ts';
import type { Estimate } from '../../stats/data/estimate.ts';

/** Fresh values with the intervals of before where the periods are the same, marked as old. */
export function carryDated(fresh: DatedAgreement, old: DatedAgreement): DatedAgreement {
  const periods = fresh.periods.map((period) => {
    const before = old.periods.find(({ first, last }) => first === period.first && last === period.last);
    if (!before) return period;
    return {
      ...period,
      alpha: withEnds(period.alpha, before.alpha),
      alphaSoFar: withEnds(period.alphaSoFar, before.alphaSoFar),
    };
  });
  return { ...fresh, periods, isOld: true };
}

const withEnds = (alpha: Estimate, { low, high }: Estimate): Estimate =>
  alpha.value === null ? alpha : { ...alpha, low, high };
