import { type Counts, countsOf, totals, countedRows } from '../rows/counted-rows.ts';
import type { Measure } from '../measure.ts';
import { questionsOf, noAnswers, questionOf } from '../rows/questions.ts';
import { sql } from '../../sql/sql.ts';
import { chosen } from '../../sql/chosen.ts';

/** How many answers hold a label. */
export interface LabelBar {
  /** Its place on the scale; null for answers with no label chosen. */
  readonly position: number | null;
  readonly term: string;
  readonly text: string;
  readonly n: number;
  readonly share: number;
  readonly definition: string | null;
}

export interface LabelBars {
  readonly bars: readonly LabelBar[];
  readonly counts: Counts;
}

/** Share of the answers that hold each label. */
export const labelBars: Measure<LabelBars> = {
  id: 'label-bars',
  each: (about) => questionsOf(about, ['label', 'multi_label', 'pairwise']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query({ filter, about, param }) {
    const question = param?.number ?? 0;
    return {
      labels: sql`SELECT a.label AS label, s.status AS status, a.part = 0 AS first, count(*)::INTEGER AS n
        FROM answer a JOIN ${chosen(filter, about, { anyStatus: true })} s USING (submission)
        WHERE a.question = ${question} GROUP BY ALL ORDER BY ALL`,
    };
  },
  shape({ labels = [] }, ask) {
    const question = questionOf(ask);
    // Each answer has one first part, whatever the number of its labels.
    const firsts = labels.filter(({ first }) => first === true);
    const counts = countsOf(firsts, ask);
    const by = totals(countedRows(labels, ask), 'label');
    const share = (n: number) => (counts.counted === 0 ? 0 : n / counts.counted);
    const bars = question.options.map(({ value, text, definition }, position): LabelBar => {
      const n = by.get(position) ?? 0;
      return { position, term: value, text, n, share: share(n), definition };
    });
    const none = by.get(null) ?? 0;
    const empty: LabelBar = {
      position: null,
      term: '',
      text: 'no label',
      n: none,
      share: share(none),
      definition: 'The answer was given with no label chosen.',
    };
    return { bars: none > 0 ? [...bars, empty] : bars, counts };
  },
};
