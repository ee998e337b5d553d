import { dotIntervals } from '../chart/dot-intervals.ts';
import type { View } from '../chart/view.ts';
import { count, counted, percent } from '../chart/words.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import { labelHitQuery, suggestionQuery } from '../sql/suggestion-counts.ts';
import { labelQuality, type LabelQuality } from '../stats/suggestion-quality.ts';
import { questionOf } from './questions.ts';
import { needsAnswers, shareAxis, suggestedQuestions } from './suggested-questions.ts';

const MOST_LABELS = 60;
const FEW = 10;

interface Line {
  readonly value: string;
  readonly text: string;
  readonly quality: LabelQuality;
}

interface Data {
  readonly lines: readonly Line[];
  readonly responses: number;
}

/** For which labels the suggestions are kept, and which labels they miss. */
export const suggestionsByLabel: View<Data> = {
  id: 'suggestions-by-label',
  section: 'question',
  definition:
    'Counted responses on records with a suggestion. The dot is precision: of the responses that had this label suggested, the share that gave it, with Wilson’s 95 % interval. The open mark is recall: of the responses with the label, the share that had it suggested. F1 is their harmonic mean. The responses are what suggestions are measured by, not the truth. Faint dots rest on fewer than 10 responses.',
  each: (about) =>
    suggestedQuestions(about).filter(({ number }) => {
      const { options } = about.questions[number]!;
      return options.length >= 2 && options.length <= MOST_LABELS;
    }),
  needs: (about, param) => needsAnswers({ about, param }),
  query(ask) {
    const number = ask.param?.number ?? 0;
    const isSet = QUESTION_TYPES[questionOf(ask).kind].compared === 'set';
    return {
      hits: labelHitQuery(ask.filter, ask.about, number, isSet),
      all: suggestionQuery(ask.filter, ask.about, number),
    };
  },
  shape({ hits = [], all = [] }, ask) {
    const byLabel = new Map(hits.map((row) => [Number(row.label), row]));
    return {
      responses: Number(all[0]?.responses ?? 0),
      lines: questionOf(ask).options.map(({ value, text }, label): Line => {
        const row = byLabel.get(label);
        const quality = labelQuality({
          both: Number(row?.both ?? 0),
          onlySuggested: Number(row?.only_suggested ?? 0),
          onlyAnswered: Number(row?.only_answered ?? 0),
        });
        return { value, text, quality };
      }),
    };
  },
  title({ lines }, ask) {
    const { title } = questionOf(ask);
    const [least] = knownOf(lines);
    return least
      ? `${title}: the suggestion “${least.text}” is kept least, by ${percent(least.quality.precision.value!)} of ${counted(least.quality.suggested, 'response')}`
      : `${title}: no suggested label has been answered`;
  },
  describe({ lines }) {
    const known = knownOf(lines);
    if (known.length === 0) return 'No response is to a record with a suggested label.';
    const said = ({ text, quality: { precision, recall, suggested, support } }: Line) =>
      `“${text}” ${percent(precision.value!)} kept of ${count(suggested)} suggested${recall.value === null ? '' : `, ${percent(recall.value)} of ${count(support)} answers suggested`}`;
    const shown = known.length <= 4 ? known : [...known.slice(0, 2), ...known.slice(-2)];
    const missed = lines.filter(({ quality }) => quality.suggested === 0 && quality.support > 0);
    const never =
      missed.length === 0
        ? ''
        : ` ${counted(missed.length, 'answered label')} ${missed.length === 1 ? 'was' : 'were'} never suggested.`;
    return `From the lowest: ${shown.map(said).join('; ')}.${never}`;
  },
  note: ({ responses }) => `n = ${counted(responses, 'response')} to records with a suggestion.`,
  table: ({ lines }) => ({
    columns: [
      { title: 'Label' },
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
    rows: lines.map(({ text, quality: { precision, recall, f1, support, suggested } }) => [
      text,
      precision.value,
      precision.low,
      precision.high,
      suggested,
      recall.value,
      recall.low,
      recall.high,
      support,
      f1.value,
    ]),
  }),
  plot: ({ lines, responses }, drawing) =>
    responses === 0
      ? null
      : dotIntervals(
          lines.map(({ value, text, quality: { precision, recall, support, suggested } }) => ({
            text,
            estimate: precision,
            isFaint: suggested < FEW,
            beside: recall.value,
            term: value,
            missing: recall.value === null ? 'neither suggested nor answered' : 'never suggested',
            title: `${text}: ${precision.value === null ? 'never suggested' : `precision ${percent(precision.value)} of ${count(suggested)}`}; ${recall.value === null ? 'never answered' : `recall ${percent(recall.value)} of ${count(support)}`}`,
          })),
          shareAxis('share of the responses', []),
          drawing,
        ),
  selects: (ask) => ({ kind: 'question', name: questionOf(ask).name }),
};

/** Labels that were suggested, the least kept first; those with few suggestions after all others. */
const knownOf = (lines: readonly Line[]): readonly Line[] => {
  const known = lines.filter(({ quality }) => quality.precision.value !== null);
  const sure = known.filter(({ quality }) => quality.suggested >= FEW);
  return (sure.length > 0 ? sure : known).toSorted(
    (a, b) => a.quality.precision.value! - b.quality.precision.value!,
  );
};
