import type { SpanMatch } from '../../stats/text/span-pairs.ts';
import { type SpanF1, spanF1 } from '../../stats/text/span-f1.ts';
import { type MarkedRecord, markedRecords } from '../rows/span-rows.ts';
import type { Measure } from '../measure.ts';
import { questionsOf, noAnswers, questionOf } from '../rows/questions.ts';
import { spanQuery } from '../../sql/spans.ts';
import { POINT } from '../resampling.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { spansOfLabel } from '../../stats/text/spans.ts';
import { MOST_SPAN_LABELS } from '../../model/limits.ts';

export const WAYS: readonly (readonly [SpanMatch, string])[] = [
  ['exact', 'same place, same label'],
  ['boundaries', 'same place'],
  ['labelled_overlap', 'overlapping, same label'],
  ['overlap', 'overlapping'],
];

export interface Line {
  readonly text: string;
  /** The number of the label; null for all labels. */
  readonly label: number | null;
  readonly match: SpanMatch;
  readonly f1: SpanF1;
  /** Spans of the people compared. */
  readonly spans: number;
}

export interface SpanAgreement {
  readonly records: readonly MarkedRecord[];
  readonly lines: readonly Line[];
  /** Labels that are not shown, because others were marked more often. */
  readonly unshown: number;
  readonly isOld: boolean;
}

/** How far people mark the same spans, in all and label by label. */
export const spanAgreement: Measure<SpanAgreement> = {
  id: 'span-agreement',
  each: (about) => questionsOf(about, ['span']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query: ({ filter, about, param }) => ({ spans: spanQuery(filter, about, param?.number ?? 0) }),
  shape({ spans = [] }, ask) {
    const records = markedRecords(spans, ask.about, true).filter(({ marks }) => marks.size >= 2);
    const labels = labelsIn(records);
    const shown = new Set(labels.slice(0, MOST_SPAN_LABELS));
    const { options } = questionOf(ask);
    const lines = [
      ...WAYS.map(([match, text]) => ({ text, label: null, match })),
      ...options.flatMap(({ text }, label) =>
        shown.has(label) ? [{ text, label, match: 'exact' as const }] : [],
      ),
    ].map((line): Line => {
      const f1 = f1Of(records, line, POINT);
      return { ...line, f1, spans: f1.pairs.reduce((sum, pair) => sum + pair.spans, 0) };
    });
    return { records, lines, unshown: labels.length - shown.size, isOld: false };
  },
  refine: (data, _ask, resampling) => ({
    ...data,
    lines: data.lines.map((line) => ({
      ...line,
      f1: f1Of(data.records, line, resampling),
    })),
    isOld: false,
  }),
};

const f1Of = (
  records: readonly MarkedRecord[],
  { label, match }: Pick<Line, 'label' | 'match'>,
  resampling: Resampling,
): SpanF1 => spanF1(label === null ? records : spansOfLabel(records, label), match, resampling);

/** The labels that were marked, most often marked first. */
function labelsIn(records: readonly MarkedRecord[]): readonly number[] {
  const times = new Map<number, number>();
  for (const { marks } of records)
    for (const { label } of [...marks.values()].flat()) times.set(label, (times.get(label) ?? 0) + 1);
  return [...times].sort(([a, one], [b, other]) => other - one || a - b).map(([label]) => label);
}
