import type { NamedBar } from '../../chart/horizontal-bars.ts';
import { type Counts, countsOf, totals, countedRows } from '../rows/counted-rows.ts';
import type { Measure } from '../measure.ts';
import { questionsOf, noAnswers, questionOf } from '../rows/questions.ts';
import { sql } from '../../sql/sql.ts';
import { chosen } from '../../sql/chosen.ts';
import { labelColour } from '../../chart/label-colours.ts';

export interface Data {
  readonly bars: readonly NamedBar[];
  readonly counts: Counts;
}

/** Share of the answers that hold each label. */
export const labelBars: Measure<Data> = {
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
    const bars = question.options.map(({ value, text, definition }, position): NamedBar => {
      const n = by.get(position) ?? 0;
      return { term: value, text, n, share: share(n), fill: labelColour(question, position), definition };
    });
    const none = by.get(null) ?? 0;
    const empty: NamedBar = {
      term: '',
      text: 'no label',
      n: none,
      share: share(none),
      fill: 'var(--label-none)',
      definition: 'The answer was given with no label chosen.',
    };
    return { bars: none > 0 ? [...bars, empty] : bars, counts };
  },
};
