import type { Figure } from '../../chart/figure.ts';
import {
  suggestionConfusions as measure,
  type Cell,
  type SuggestionConfusions,
} from '../../measures/suggestions/suggestion-confusions.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { counted, count, percent } from '../../words/numbers.ts';
import { shorten } from '../../words/texts.ts';
import { labelMatrix } from '../../chart/label-matrix.ts';
import { definitionsOf } from '../../chart/definitions.ts';

/** Shares of fewer answers are not coloured. */
const FEW = 10;

/** What people answer instead of what was suggested. */
export const suggestionConfusions: Figure<SuggestionConfusions> = {
  measure,
  id: 'suggestion-confusions',
  definition:
    'Counted responses on records with a suggestion. Rows: the label that was suggested. Columns: the label that the response gave; a cell is its share of the row. The diagonal is what was kept, drawn muted. Rows of fewer than 10 answers are hatched. Labels that replace each other stand side by side (average-linkage clusters); a scale keeps its order. Where several labels are allowed, two of them count where one was suggested and not given, the other given and not suggested. With several suggestions a response is compared with each. Responses are what suggestions are measured by, not the truth.',
  title({ top: [first] }, ask) {
    const { title } = questionOf(ask);
    return first
      ? `${title}: most often “${first.given.text}” is answered where “${first.suggested.text}” is suggested (${counted(first.n, 'response')})`
      : `${title}: no suggested label was replaced by another`;
  },
  describe({ top, responses }) {
    if (responses === 0) return 'No response is to a record with a suggestion.';
    if (top.length === 0) return 'No response gives another label than the one suggested.';
    const words = ({ suggested, given, n, of, example }: Cell) =>
      `“${given.text}” for “${suggested.text}” ${count(n)} of ${count(of)} (for example record ${shorten(example, 40)})`;
    return `Answered instead of what was suggested, most frequent first: ${top.slice(0, 3).map(words).join('; ')}.`;
  },
  note: ({ responses }) =>
    `n = ${counted(responses, 'response')} to records with a suggestion. Rows: suggested; columns: answered; cells: % of the row.`,
  table: ({ top }) => ({
    columns: [
      { title: 'Suggested' },
      { title: 'Answered' },
      { title: 'Responses', numeric: true },
      { title: 'Share of the suggested label', numeric: true },
      { title: 'Example record', isRecord: true },
      { title: 'What the suggested one means' },
      { title: 'What the answered one means' },
    ],
    rows: top.map(({ suggested, given, n, of, example }) => [
      ...[suggested.text, given.text, n, n / of],
      ...[example, suggested.definition, given.definition],
    ]),
  }),
  plot: ({ order, cells }, drawing, ask) =>
    cells.length === 0
      ? null
      : labelMatrix(
          order.map((label) => questionOf(ask).options[label]!),
          cells.map((cell) => ({
            row: cell.suggested.value,
            column: cell.given.value,
            share: cell.n / cell.of,
            isSure: cell.of >= FEW,
            term: cell.given.value,
            title: said(cell),
          })),
          drawing,
        ),
  selects: (ask) => ({ kind: 'question', name: questionOf(ask).name }),
};

const said = ({ suggested, given, n, of }: Cell): string =>
  [
    `“${suggested.text}” suggested, “${given.text}” answered: ${counted(n, 'response')}, ${percent(n / of)} of those to “${suggested.text}”`,
    ...definitionsOf(suggested, given),
  ].join('\n');
