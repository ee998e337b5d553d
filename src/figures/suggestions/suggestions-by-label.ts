import type { Figure } from '../../chart/figure.ts';
import {
  suggestionsByLabel as measure,
  type Line,
  type SuggestionsByLabel,
  type OfModel,
} from '../../measures/suggestions/suggestions-by-label.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { percent, counted, count } from '../../words/numbers.ts';
import { ends } from '../../words/lists.ts';
import { dotIntervals, shareAxis, type DotLine } from '../../chart/dot-intervals.ts';

/** More lines than these are not drawn: those by model are then in the table only. */
const MOST_LINES = 40;

const FEW = 10;

/** For which labels the suggestions are kept, and which labels they miss. */
export const suggestionsByLabel: Figure<SuggestionsByLabel> = {
  measure,
  id: 'suggestions-by-label',
  definition:
    'Counted responses on records with a suggestion. The dot is precision: of the responses that had this label suggested, the share that gave it, with Wilson’s 95 % interval. The open mark is recall: of the responses with the label, the share that had it suggested. F1 is their harmonic mean. The responses are what suggestions are measured by, not the truth. Where several models suggest, all suggestions of a record count together, and then each model’s by themselves. Faint dots rest on fewer than 10 responses.',
  title({ lines }, ask) {
    const { title } = questionOf(ask);
    const [least] = knownOf(lines);
    return least
      ? `${title}: the suggestion “${least.text}” is kept least, in ${percent(least.quality.precision.value!)} of ${counted(least.quality.suggested, 'response')}`
      : `${title}: no suggested label has been answered`;
  },
  describe({ lines }) {
    const known = knownOf(lines);
    if (known.length === 0) return 'No response is to a record with a suggested label.';
    const said = ({ text, quality: { precision, recall, suggested, support } }: Line) =>
      `“${text}” ${percent(precision.value!)} kept of ${count(suggested)} suggested${recall.value === null ? '' : `, ${percent(recall.value)} of ${count(support)} answers suggested`}`;
    const missed = lines.filter(({ quality }) => quality.suggested === 0 && quality.support > 0);
    const never =
      missed.length === 0
        ? ''
        : ` ${counted(missed.length, 'answered label')} ${missed.length === 1 ? 'was' : 'were'} never suggested.`;
    return `From the lowest: ${ends(known.map(said), '; ')}.${never}`;
  },
  note({ responses, lines, byModel }) {
    const cut =
      lines.length + byModel.length > MOST_LINES && byModel.length > 0
        ? ' What each model suggested is in the table.'
        : '';
    return `n = ${counted(responses, 'response')} to records with a suggestion. Dots: share of the suggested that is kept; open marks: share of the answered that was suggested.${cut}`;
  },
  table({ lines, byModel }) {
    const hasModels = byModel.length > 0;
    return {
      columns: [
        { title: 'Label' },
        ...(hasModels ? [{ title: 'Suggested by' }] : []),
        { title: 'Precision', numeric: true },
        { title: 'low', numeric: true },
        { title: 'high', numeric: true },
        { title: 'Suggested to', numeric: true },
        { title: 'Recall', numeric: true },
        { title: 'lowest', numeric: true },
        { title: 'highest', numeric: true },
        { title: 'Responses with it', numeric: true },
        { title: 'F1', numeric: true },
      ],
      rows: [
        ...lines.map((line) => [line.text, ...(hasModels ? ['all'] : []), ...cellsOf(line)]),
        ...byModel.map((line) => [line.text, nameOf(line), ...cellsOf(line)]),
      ],
    };
  },
  plot({ lines, byModel, responses }, drawing) {
    if (responses === 0) return null;
    const isShort = lines.length + byModel.length <= MOST_LINES;
    const dots = lines.flatMap((line) => [
      dotOf(line, line.text),
      ...(isShort ? byModel.filter(({ value }) => value === line.value) : []).map((own) =>
        dotOf(own, `by ${nameOf(own)}`),
      ),
    ]);
    return dotIntervals(dots, shareAxis('share of the responses', []), drawing);
  },
  selects: (ask) => ({ kind: 'question', name: questionOf(ask).name }),
};

const nameOf = ({ model }: OfModel): string => (model === '' ? 'no model named' : model);

const cellsOf = ({ quality: { precision, recall, f1, support, suggested } }: Line) => [
  ...[precision.value, precision.low, precision.high, suggested],
  ...[recall.value, recall.low, recall.high, support, f1.value],
];

function dotOf(
  { value, text: label, quality: { precision, recall, support, suggested } }: Line,
  text: string,
): DotLine {
  return {
    text,
    estimate: precision,
    isFaint: suggested < FEW,
    beside: recall.value,
    term: value,
    missing: recall.value === null ? 'neither suggested nor answered' : 'never suggested',
    title: `${text === label ? text : `${label}, ${text}`}: ${precision.value === null ? 'never suggested' : `precision ${percent(precision.value)} of ${count(suggested)}`}; ${recall.value === null ? 'never answered' : `recall ${percent(recall.value)} of ${count(support)}`}`,
  };
}

/** Labels that were suggested, the least kept first; those with few suggestions after all others. */
const knownOf = (lines: readonly Line[]): readonly Line[] => {
  const known = lines.filter(({ quality }) => quality.precision.value !== null);
  const sure = known.filter(({ quality }) => quality.suggested >= FEW);
  return (sure.length > 0 ? sure : known).toSorted(
    (a, b) => a.quality.precision.value! - b.quality.precision.value!,
  );
};
