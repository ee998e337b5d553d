import {
  suggestionsByLabel as measure,
  type Line,
  type OfModel,
  type SuggestionsByLabel,
} from '../../measures/suggestions/suggestions-by-label.ts';
import { FEW, MOST_LINES } from '../../model/limits.ts';
import { ends } from '../../words/lists.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { estimateColumns, numberColumn, textColumn } from '../families/columns.ts';
import { shareAxis, type DotLine } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { ofQuestion, selectsAnswers } from '../families/questions.ts';

/** A label's suggestions, of all models or of one. */
interface Row extends Line {
  readonly by: string;
}

/** For which labels the suggestions are kept, and which labels they miss. */
export const suggestionsByLabel = estimates<SuggestionsByLabel, Row>({
  measure,
  id: 'suggestions-by-label',
  definition:
    'Counted answers to records with a suggestion. The dot is precision: of the answers to records where this label was suggested, the share that gave it, with Wilson’s 95 % interval. The open mark is recall: of the answers with the label, the share to which it was suggested. F1 is their harmonic mean. The answers are what suggestions are measured by, not the truth. Where several models suggest, all suggestions of a record count together, and then each model’s by themselves. Faint dots rest on fewer than 10 answers.',
  title: ofQuestion(({ lines }) => {
    const [least] = leastKept(lines);
    return least
      ? `the suggestion “${least.text}” is kept least, in ${percent(least.quality.precision.value!)} of ${counted(least.quality.suggested, 'answer')}`
      : 'no suggested label has been answered';
  }),
  describe({ lines }) {
    const known = leastKept(lines).map(keptWords);
    if (known.length === 0) return 'No answer is to a record with a suggested label.';
    const missed = lines.filter(({ quality }) => quality.suggested === 0 && quality.support > 0).length;
    const never =
      missed === 0
        ? ''
        : ` ${counted(missed, 'answered label')} ${missed === 1 ? 'was' : 'were'} never suggested.`;
    return `From the lowest: ${ends(known, '; ')}.${never}`;
  },
  note(data) {
    const cut =
      data.byModel.length > 0 && !drawsModels(data) ? ' What each model suggested is in the table.' : '';
    return `n = ${counted(data.responses, 'answer')} to records with a suggestion. Dots: share of the suggested that is kept; open marks: share of the answered that was suggested.${cut}`;
  },
  lines: ({ lines, byModel }) => [
    ...lines.map((line) => ({ ...line, by: 'all' })),
    ...byModel.map((line) => ({ ...line, by: nameOf(line) })),
  ],
  columns: ({ byModel }) => [
    textColumn('Label', ({ text }) => text),
    byModel.length > 0 ? textColumn('Suggested by', ({ by }) => by) : [],
    estimateColumns('Precision', ({ quality }) => quality.precision),
    numberColumn('Suggested to', ({ quality }) => quality.suggested),
    estimateColumns('Recall', ({ quality }) => quality.recall, ['lowest', 'highest']),
    numberColumn('Answers with it', ({ quality }) => quality.support),
    numberColumn('F1', ({ quality }) => quality.f1.value),
  ],
  dots: (data) =>
    data.lines.flatMap((line) => [
      dotOf(line, line.text),
      ...(drawsModels(data) ? data.byModel : [])
        .filter(({ value }) => value === line.value)
        .map((own) => dotOf(own, `by ${nameOf(own)}`)),
    ]),
  axis: (_, { responses }) => (responses === 0 ? null : shareAxis('share of the answers', [])),
  selects: selectsAnswers,
});

/** Lines of single models are drawn where all lines have room, and are else in the table only. */
const drawsModels = ({ lines, byModel }: SuggestionsByLabel): boolean =>
  lines.length + byModel.length <= MOST_LINES;

const nameOf = ({ model }: OfModel): string => (model === '' ? 'no model named' : model);

function keptWords({ text, quality: { precision, recall, suggested, support } }: Line): string {
  const found =
    recall.value === null ? '' : `, ${percent(recall.value)} of ${counted(support, 'answer')} suggested`;
  return `“${text}” ${percent(precision.value!)} kept of ${count(suggested)} suggested${found}`;
}

function dotOf(line: Line, text: string): DotLine {
  const { precision, recall, support, suggested } = line.quality;
  const precisionWords =
    precision.value === null
      ? 'never suggested'
      : `precision ${percent(precision.value)} of ${count(suggested)}`;
  const recallWords =
    recall.value === null ? 'never answered' : `recall ${percent(recall.value)} of ${count(support)}`;
  return {
    text,
    estimate: precision,
    isFaint: suggested < FEW,
    beside: recall.value,
    term: line.value,
    missing: recall.value === null ? 'neither suggested nor answered' : 'never suggested',
    title: `${text === line.text ? text : `${line.text}, ${text}`}: ${precisionWords}; ${recallWords}`,
  };
}

/** Labels that were suggested, the least kept first; those with few suggestions only where there are no others. */
function leastKept(lines: readonly Line[]): readonly Line[] {
  const known = lines.filter(({ quality }) => quality.precision.value !== null);
  const sure = known.filter(({ quality }) => quality.suggested >= FEW);
  return (sure.length > 0 ? sure : known).toSorted(
    (a, b) => a.quality.precision.value! - b.quality.precision.value!,
  );
}
