import { definitionsOf } from '../chart/definitions.ts';
import { labelMatrix } from '../chart/label-matrix.ts';
import type { View } from '../chart/view.ts';
import { shorten } from '../words/texts.ts';
import { count, counted, percent } from '../words/numbers.ts';
import type { Option } from '../model/campaign.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import { suggestionConfusionQuery } from '../sql/suggestion-confusions.ts';
import { suggestionQuery } from '../sql/suggestion-counts.ts';
import { confusionOrder } from '../stats/agreement/confusion-order.ts';
import { questionOf } from './questions.ts';
import { needsAnswers, suggestedLabels } from './suggested-questions.ts';

const MOST_LABELS = 30;
/** Shares of fewer answers are not coloured. */
const FEW = 10;

/** A label that was suggested, and one that was given instead of it or as it. */
interface Cell {
  readonly suggested: Option;
  readonly given: Option;
  readonly n: number;
  /** All answers beside that suggested label. */
  readonly of: number;
  readonly example: string;
}

interface Data {
  readonly order: readonly number[];
  readonly cells: readonly Cell[];
  /** Cells of two different labels, most frequent first. */
  readonly top: readonly Cell[];
  readonly responses: number;
}

/** What people answer instead of what was suggested. */
export const suggestionConfusions: View<Data> = {
  id: 'suggestion-confusions',
  section: 'question',
  definition:
    'Counted responses on records with a suggestion. Rows: the label that was suggested. Columns: the label that the response gave; a cell is its share of the row. The diagonal is what was kept, drawn muted. Rows of fewer than 10 answers are hatched. Labels that replace each other stand side by side (average-linkage clusters); a scale keeps its order. Where several labels are allowed, two of them count where one was suggested and not given, the other given and not suggested. With several suggestions a response is compared with each. Responses are what suggestions are measured by, not the truth.',
  each: (about) => suggestedLabels(about, MOST_LABELS),
  needs: (about, param) => needsAnswers({ about, param }),
  query(ask) {
    const number = ask.param?.number ?? 0;
    const isSet = QUESTION_TYPES[questionOf(ask).kind].compared === 'set';
    return {
      confusions: suggestionConfusionQuery(ask.filter, ask.about, number, isSet),
      all: suggestionQuery(ask.filter, ask.about, number),
    };
  },
  shape({ confusions = [], all = [] }, ask) {
    const { options, level } = questionOf(ask);
    const table = options.map(() => options.map(() => 0));
    for (const { suggested, given, n } of confusions) table[Number(suggested)]![Number(given)] = Number(n);
    const cells = confusions.map(({ suggested, given, n, example }): Cell => ({
      suggested: options[Number(suggested)]!,
      given: options[Number(given)]!,
      n: Number(n),
      of: table[Number(suggested)]!.reduce((sum, some) => sum + some, 0),
      example: String(example),
    }));
    return {
      order: level === 'nominal' ? confusionOrder(table) : [...options.keys()],
      cells,
      top: cells.filter(({ suggested, given }) => suggested !== given).toSorted((a, b) => b.n - a.n),
      responses: Number(all[0]?.responses ?? 0),
    };
  },
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
