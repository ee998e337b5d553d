import {
  knownAnswersConfused as measure,
  type KnownAnswersConfused,
  type Label,
} from '../../measures/answers/known-answers-confused.ts';
import { FEW } from '../../model/limits.ts';
import { intervalWords } from '../../words/intervals.ts';
import { ends } from '../../words/lists.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { estimateColumns, numberColumn, textColumn } from '../families/columns.ts';
import { bothLabels, confusions, matrixWords } from '../families/confusions.ts';
import { ofQuestion } from '../families/questions.ts';
import { unclearLeftOut } from './known-answers.ts';

interface Line extends Label {
  readonly instead: readonly Mistake[];
}

/** How often one label was given where another, or the same, was known to be right. */
interface Mistake {
  readonly known: Label;
  readonly given: Label;
  readonly n: number;
}

/** Which known labels people miss, and what they give instead. */
export const knownAnswersConfused = confusions<KnownAnswersConfused, Line>({
  measure,
  id: 'known-answers-confused',
  definition:
    'Answers of all people to records with a known answer. Rows: this label is known to be right. Columns: the share of answers that gave that label; the diagonal, drawn muted, is the share that gave the known one. Rows of fewer than 10 answers are hatched. Where several labels are allowed, a label counts as given instead of a known one where the answer lacks the known one and the label is not known to be right.',
  title: ofQuestion(({ labels }) => {
    const ascending = leastGiven(labels);
    const least = ascending.find(({ known }) => known >= FEW) ?? ascending[0];
    return least
      ? `where it is right, “${least.text}” is given least often (${percent(least.met.value!)} of ${counted(least.known, 'answer')})`
      : 'nobody answered a record with a known answer';
  }),
  describe({ labels, answers }) {
    if (answers === 0) return 'Nobody answered a record with a known answer.';
    const shares = leastGiven(labels).map(
      ({ text, met, known }) =>
        `“${text}” ${percent(met.value!)}${intervalWords(met, percent)} (${counted(known, 'answer')})`,
    );
    const [most] = mistakes(labels);
    const mixed = most
      ? ` Most often “${most.known.text}” was right and “${most.given.text}” given: ${counted(most.n, 'answer')}.`
      : ' No label was given instead of another.';
    return `Where it is right the label was given, from the lowest: ${ends(shares, '; ')}.${mixed}`;
  },
  note: ({ answers, records, unclear }) =>
    `n = ${counted(answers, 'answer')} to ${counted(records, 'record')} with a known answer.${matrixWords('known label', 'given')}${unclearLeftOut(unclear)}`,
  lines: ({ labels }) =>
    labels.map((label) => ({
      ...label,
      instead: mistakes(labels).filter(({ known }) => known === label),
    })),
  columns: () => [
    textColumn('Label', ({ text }) => text),
    numberColumn('Answers where it is right', ({ known }) => known),
    estimateColumns('Share that gave it', ({ met }) => met),
    numberColumn('Answers that gave it', ({ given }) => given),
    estimateColumns('Share where it is right', ({ right }) => right),
    textColumn('Given instead', ({ instead }) =>
      instead.length === 0 ? null : instead.map(({ given, n }) => `${given.text} ${count(n)}`).join(', '),
    ),
  ],
  labels: ({ labels }) => labels,
  cells: ({ labels }) =>
    besideEachOther(labels).map(({ known, given, n }) => ({
      row: known,
      column: given,
      n,
      rowTotal: known.known,
      share: n / known.known,
      term: bothLabels(known, given),
      title: `${known === given ? `“${known.text}” is right and given` : `“${known.text}” is right and “${given.text}” given instead`}: ${count(n)} of ${counted(known.known, 'answer')}`,
    })),
});

const leastGiven = (labels: readonly Label[]): readonly Label[] =>
  labels.filter(({ known }) => known > 0).toSorted((a, b) => a.met.value! - b.met.value!);

const besideEachOther = (labels: readonly Label[]): readonly Mistake[] =>
  labels.flatMap((known) => labels.map((given, column) => ({ known, given, n: known.as[column]! })));

/** The labels that were taken for each other, the most frequent first. */
const mistakes = (labels: readonly Label[]): readonly Mistake[] =>
  besideEachOther(labels)
    .filter(({ known, given, n }) => known !== given && n > 0)
    .toSorted((a, b) => b.n - a.n);
