import type { Figure } from '../../chart/figure.ts';
import { textAgreement as measure, type TextAgreementData } from '../../measures/agreement/text-agreement.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { coefficient, counted, percent, count } from '../../words/numbers.ts';
import { intervalWords, intervalCells, remarkOf } from './intervals.ts';
import { WHY } from '../../words/why.ts';
import { unitHistogram } from '../../chart/unit-histogram.ts';
import { unitBins } from '../../measures/rows/unit-bins.ts';
import type { TextAgreement } from '../../stats/text/text-agreement.ts';

/** How alike the texts are that people wrote for the same record. */
export const textAgreement: Figure<TextAgreementData> = {
  measure,
  id: 'text-agreement',
  definition:
    'Texts of two people for the same record. Edit similarity: 1 − edits / characters of the longer text, in their first 2,000 characters. Equal: equal but for white space. Shared words: F1 of lower-cased words. Each is the mean over the pairs of a record, then over records, with a 95 % interval from 1,000 resamples of the records (seed 1). There is no coefficient, because nobody can say what chance would give.',
  title({ agreement }, ask) {
    const { title } = questionOf(ask);
    if (agreement === null) return `${title}: how alike texts are`;
    const { edit } = agreement;
    return edit.value === null
      ? `${title}: texts cannot be compared`
      : `${title}: texts of two people have a mean edit similarity of ${coefficient(edit.value)}${intervalWords(edit, false)}; ${counted(edit.items, 'record')}`;
  },
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
  table: ({ agreement }) => ({
    columns: [
      { title: 'Figure' },
      { title: 'Mean', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'n', numeric: true },
      { title: 'Remark' },
    ],
    rows: agreement === null ? [] : rowsOf(agreement),
  }),
  plot: ({ agreement }, drawing) =>
    agreement === null
      ? null
      : unitHistogram(unitBins(agreement.pairs), drawing, {
          mean: agreement.edit,
          isOld: false,
          xLabel: 'edit similarity of two texts',
          unit: 'pairs of texts',
        }),
};

function rowsOf({ exact, edit, words, length, pairs }: TextAgreement) {
  const means = [
    ['equal but for white space', exact],
    ['edit similarity', edit],
    ['F1 of shared words', words],
    ['length of the shorter / of the longer', length],
  ] as const;
  return [
    ...means.map(([name, one]) => [
      name,
      ...intervalCells(one, false),
      one.items,
      remarkOf(one, false) ?? 'n is records',
    ]),
    ...unitBins(pairs).map(({ from, to, n }) => [
      `edit similarity from ${coefficient(from, 1)} to ${coefficient(to, 1)}`,
      null,
      null,
      null,
      n,
      `n is pairs, of ${count(pairs.length)}`,
    ]),
  ];
}
