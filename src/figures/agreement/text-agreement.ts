import type { Figure, TableTwin } from '../../chart/figure.ts';
import { textAgreement as measure, type TextAgreementData } from '../../measures/agreement/text-agreement.ts';
import { unitBins } from '../../measures/rows/unit-bins.ts';
import type { TextAgreement } from '../../stats/text/text-agreement.ts';
import { intervalWords } from '../../words/intervals.ts';
import { coefficient, count, counted, percent } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { tableOf } from '../families/columns.ts';
import { binLines, meanColumns, meanLine } from '../families/mean-histogram.ts';
import { ofQuestion } from '../families/questions.ts';
import { unitHistogram } from '../families/unit-histogram.ts';

/** How alike the texts are that people wrote for the same record. */
export const textAgreement: Figure<TextAgreementData> = {
  measure,
  id: 'text-agreement',
  definition:
    'Texts of two people for the same record. Edit similarity: 1 − edits / characters of the longer text, in their first 2,000 characters. Equal: equal but for white space. Shared words: F1 of lower-cased words. Each is the mean over the pairs of a record, then over records, with a 95 % interval from 1,000 resamples of the records (seed 1). There is no coefficient, because nobody can say what chance would give.',
  title: ofQuestion(({ agreement }) => {
    if (agreement === null) return 'how alike texts are';
    const { edit } = agreement;
    return edit.value === null
      ? 'texts cannot be compared'
      : `texts of two people have a mean edit similarity of ${coefficient(edit.value)}${intervalWords(edit)}; ${counted(edit.items, 'record')}`;
  }),
  describe({ agreement }) {
    if (agreement === null) return 'The texts are being compared.';
    const { exact, edit, words } = agreement;
    return exact.value === null || edit.value === null || words.value === null
      ? `Texts cannot be compared: ${WHY[exact.why ?? 'no_ratings']}.`
      : `${percent(exact.value)} of pairs are equal; mean edit similarity is ${coefficient(edit.value)}, mean F1 of shared words ${coefficient(words.value)}.`;
  },
  note({ records, answers, agreement }) {
    const cut =
      agreement !== null && agreement.cut > 0
        ? ` Of ${counted(agreement.cut, 'text')} only the first 2,000 characters are compared by edits.`
        : '';
    return `n = ${counted(records, 'record')} with ${counted(answers, 'text')} of two or more people.${cut}`;
  },
  table: ({ agreement }) => (agreement === null ? tableOf(meanColumns('n'), []) : tableIn(agreement)),
  plot: ({ agreement }, drawing) =>
    agreement === null
      ? null
      : unitHistogram(unitBins(agreement.pairs), drawing, {
          mean: agreement.edit,
          isOld: false,
          xLabel: 'edit similarity of two texts',
          nouns: ['pair of texts', 'pairs of texts'],
        }),
};

const tableIn = ({ exact, edit, words, length, pairs }: TextAgreement): TableTwin =>
  tableOf(meanColumns('n'), [
    meanLine('equal but for white space', exact, false, 'n is records'),
    meanLine('edit similarity', edit, false, 'n is records'),
    meanLine('F1 of shared words', words, false, 'n is records'),
    meanLine('length of the shorter / of the longer', length, false, 'n is records'),
    ...binLines('edit similarity', unitBins(pairs), `n is pairs, of ${count(pairs.length)}`),
  ]);
