import type { Figure } from '../../chart/figure.ts';
import {
  rankingAgreement as measure,
  type RankingAgreementData,
} from '../../measures/agreement/ranking-agreement.ts';
import { remarkOnJudges } from '../../measures/remarks/remarks-of-types.ts';
import { intervalWords } from '../../words/intervals.ts';
import { coefficient, counted, percent } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { carried, withoutOldEnds } from '../families/carried.ts';
import { tableOf } from '../families/columns.ts';
import { binLines, meanColumns, meanLine } from '../families/mean-histogram.ts';
import { leftOutOf } from '../families/notes.ts';
import { ofQuestion } from '../families/questions.ts';
import { unitHistogram } from '../families/unit-histogram.ts';

/** How alike people rank the options of a record. */
export const rankingAgreement: Figure<RankingAgreementData> = {
  measure,
  id: 'ranking-agreement',
  definition:
    'Kendall’s W of each record, corrected for ties: 1 when everyone ranks alike, 0 when the rankings cancel out. Tau-b and equal first choices compare the pairs of people of a record. Each is then the mean over records, with a 95 % interval from 1,000 resamples of the records (seed 1).',
  carry: (fresh, old) => ({
    ...fresh,
    agreement: {
      ...fresh.agreement,
      concordance: carried(fresh.agreement.concordance, old.agreement.concordance),
    },
    isOld: true,
  }),
  title: ofQuestion(({ agreement: { concordance }, isOld }) =>
    concordance.value === null
      ? 'agreement of rankings cannot be computed'
      : `people rank with a mean W of ${coefficient(concordance.value)}${intervalWords(withoutOldEnds(concordance, isOld))}; ${counted(concordance.items, 'record')}`,
  ),
  describe({ agreement: { concordance, tau, sameFirst } }) {
    if (sameFirst.value === null)
      return `Rankings cannot be compared: ${WHY[sameFirst.why ?? 'no_ratings']}.`;
    const first = `Two people who rank the same record have the same first choice in ${percent(sameFirst.value)} of cases`;
    return concordance.value === null || tau.value === null
      ? `${first}; W and tau-b are not defined, because everybody ties everything.`
      : `${first}; mean Kendall’s W is ${coefficient(concordance.value)}, mean tau-b ${coefficient(tau.value)}.`;
  },
  note({ ranked, agreement }) {
    const hint = remarkOnJudges(agreement);
    const leftOut = leftOutOf(ranked.incomplete, 'record', 'where people ranked different options');
    return `n = ${counted(ranked.records.length, 'record')} with ${counted(ranked.rankings, 'ranking')} of two or more people.${leftOut}${hint === null ? '' : ` ${hint}`}`;
  },
  table: ({ agreement: { concordance, tau, sameFirst }, bins, isOld }) =>
    tableOf(meanColumns('Records'), [
      meanLine('Kendall’s W', concordance, isOld),
      meanLine('tau-b', tau, isOld),
      meanLine('same first choice', sameFirst, isOld),
      ...binLines('W', bins),
    ]),
  plot: ({ agreement: { concordance }, bins, isOld }, drawing) =>
    unitHistogram(bins, drawing, {
      mean: concordance,
      isOld,
      xLabel: 'Kendall’s W of a record',
      nouns: ['record', 'records'],
    }),
};
