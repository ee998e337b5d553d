import {
  suggestionConfusions as measure,
  type Cell,
  type SuggestionConfusions,
} from '../../measures/suggestions/suggestion-confusions.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { shorten } from '../../words/texts.ts';
import { numberColumn, recordColumn, textColumn } from '../families/columns.ts';
import { confusions, matrixWords } from '../families/confusions.ts';
import { ofQuestion } from '../families/questions.ts';

/** What people answer instead of what was suggested. */
export const suggestionConfusions = confusions<SuggestionConfusions, Cell>({
  measure,
  id: 'suggestion-confusions',
  definition:
    'Counted answers to records with a suggestion. Rows: the label that was suggested. Columns: the label that was answered; a cell is its share of the row. The diagonal is what was kept, drawn muted. Rows of fewer than 10 answers are hatched. Labels that replace each other stand side by side (average-linkage clusters); a scale keeps its order. Where several labels are allowed, two of them count where one was suggested and not given, the other given and not suggested. With several suggestions an answer is compared with each. Answers are what suggestions are measured by, not the truth.',
  title: ofQuestion(({ top: [first] }) =>
    first
      ? `most often “${first.given.text}” is answered where “${first.suggested.text}” is suggested (${counted(first.n, 'answer')})`
      : 'no suggested label was replaced by another',
  ),
  describe({ top, responses }) {
    if (responses === 0) return 'No answer is to a record with a suggestion.';
    if (top.length === 0) return 'No answer gives another label than the one suggested.';
    const replaced = top
      .slice(0, 3)
      .map(
        ({ suggested, given, n, of, example }) =>
          `“${given.text}” for “${suggested.text}” ${count(n)} of ${count(of)} (for example record ${shorten(example, 40)})`,
      );
    return `Answered instead of what was suggested, most frequent first: ${replaced.join('; ')}.`;
  },
  note: ({ responses }) =>
    `n = ${counted(responses, 'answer')} to records with a suggestion.${matrixWords('suggested', 'answered')}`,
  lines: ({ top }) => top,
  columns: () => [
    textColumn('Suggested', ({ suggested }) => suggested.text),
    textColumn('Answered', ({ given }) => given.text),
    numberColumn('Answers', ({ n }) => n),
    numberColumn('Share of the suggested label', ({ n, of }) => n / of),
    recordColumn('Example record', ({ example }) => example),
    textColumn('What the suggested one means', ({ suggested }) => suggested.definition),
    textColumn('What the answered one means', ({ given }) => given.definition),
  ],
  labels: ({ order }, ask) => order.map((label) => questionOf(ask).options[label]!),
  cells: ({ cells }) =>
    cells.map(({ suggested, given, n, of }) => ({
      row: suggested,
      column: given,
      n,
      rowTotal: of,
      share: n / of,
      term: given.value,
      title: `“${suggested.text}” suggested, “${given.text}” answered: ${counted(n, 'answer')}, ${percent(n / of)} of those to “${suggested.text}”`,
    })),
});
