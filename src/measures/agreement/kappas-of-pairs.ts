import { type Compared, type Coefficient, corrected, bare } from './coefficient.ts';
import { pairTables } from '../../stats/data/pair-tables.ts';
import { noEstimate } from '../../stats/data/estimate.ts';
import { cohenKappa, largestKappa, asymmetry } from '../../stats/agreement/cohen-kappa.ts';
import { scottPi } from '../../stats/agreement/scott-pi.ts';
import { lightKappa, hubertKappa } from '../../stats/agreement/pairwise-kappas.ts';
import type { PairTable } from '../../stats/data/two-raters.ts';
import { count } from '../../words/numbers.ts';

/** Kappas of two people, or means over all pairs where there are more. */
export function kappasOfPairs({ ratings, scale }: Compared, hasOrder: boolean): readonly Coefficient[] {
  const pairs = pairTables(ratings, 1);
  if (pairs === null) return [corrected('Light’s kappa', LIGHT, noEstimate('too_many_values'))];
  const tables = pairs.map(({ table }) => table);
  const people = new Set(ratings.annotator);
  const [only] = tables;
  const { numbers } = scale;
  if (only && people.size === 2 && !people.has(-1))
    return [
      corrected('Cohen’s kappa', 'Cohen’s kappa of the two people', cohenKappa(only)),
      ...(hasOrder
        ? [
            corrected(
              'Cohen, quadratic',
              'Cohen’s kappa of the two people with quadratic weights',
              cohenKappa(only, 'quadratic', numbers),
            ),
          ]
        : []),
      corrected('Largest kappa', largestMeaning(only), bare(largestKappa(only))),
      corrected('Scott’s pi', 'Scott’s pi of the two people', scottPi(only)),
    ];
  return [
    corrected('Light’s kappa', LIGHT, bare(lightKappa(tables))),
    corrected('Hubert’s kappa', 'Hubert’s kappa over all pairs of people', bare(hubertKappa(tables))),
  ];
}

const LIGHT = 'Light’s kappa: mean of Cohen’s kappa over all pairs of people';

function largestMeaning(table: PairTable): string {
  const { above, below } = asymmetry(table);
  return `largest kappa that the two people’s use of the answers allows; where they differ, ${count(above)} answers of the second come later on the scale and ${count(below)} of the first`;
}
