import { horizontalBars, topBars, type NamedBar } from '../chart/horizontal-bars.ts';
import { labelColour } from '../chart/label-colours.ts';
import { countedRows, countsOf, totals, type Counts } from '../measures/counted-rows.ts';
import { leftOutWords } from '../words/left-out.ts';
import type { View } from '../chart/view.ts';
import { count, counted, percent } from '../words/numbers.ts';
import { chosen } from '../sql/chosen.ts';
import { sql } from '../sql/sql.ts';
import { noAnswers, questionOf, questionsOf } from './questions.ts';

interface Data {
  readonly bars: readonly NamedBar[];
  readonly counts: Counts;
}

/** Share of the answers that hold each label. */
export const labelBars: View<Data> = {
  id: 'label-bars',
  section: 'labels',
  definition:
    'The share of counted answers to the question that hold the label. With several labels allowed, the shares add up to more than 100 %.',
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
  title({ bars }, ask) {
    const { title } = questionOf(ask);
    const top = bars.filter(({ term }) => term !== '').toSorted((a, b) => b.n - a.n)[0];
    return top && top.n > 0
      ? `${title}: “${top.text}” in ${percent(top.share)} of answers`
      : `${title}: no answers`;
  },
  describe({ bars, counts }, ask) {
    if (counts.counted === 0) return 'No answer to this question is among the selected ones.';
    const { kind } = questionOf(ask);
    const used = bars.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n);
    const unused = bars.length - used.length;
    const named = used.slice(0, 3).map(({ text, n, share }) => `“${text}” ${percent(share)} (${count(n)})`);
    const several = kind === 'multi_label' ? ' An answer may hold several labels.' : '';
    const rest =
      unused > 0 ? ` ${counted(unused, 'label')} ${unused === 1 ? 'was' : 'were'} never used.` : '';
    return `Most often chosen: ${named.join(', ')}.${several}${rest}`;
  },
  note: ({ counts }) => `n = ${counted(counts.counted, 'answer')}.${leftOutWords(counts)}`,
  table: ({ bars }) => ({
    columns: [
      { title: 'Label' },
      { title: 'Answers', numeric: true },
      { title: 'Share of answers', numeric: true },
      { title: 'Definition' },
    ],
    rows: bars.map(({ text, n, share, definition }) => [text, n, share, definition]),
  }),
  plot({ bars, counts }, drawing) {
    return counts.counted === 0 ? null : horizontalBars(topBars(bars), drawing, 'share of answers');
  },
  selects: (ask) => ({ kind: 'question', name: questionOf(ask).name }),
};
