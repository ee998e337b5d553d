import type { Figure } from '../../chart/figure.ts';
import {
  suggestionsByAnnotator as measure,
  type SuggestionsByAnnotator,
} from '../../measures/suggestions/suggestions-by-annotator.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { percent, counted, count } from '../../words/numbers.ts';
import { dotIntervals, shareAxis } from '../../chart/dot-intervals.ts';
import { shareWords } from './suggested-questions.ts';

const MOST = 40;

/** A share of fewer responses is drawn faint, and counts for no title. */
const FEW = 10;

/** How often each person keeps what was suggested. */
export const suggestionsByAnnotator: Figure<SuggestionsByAnnotator> = {
  measure,
  id: 'suggestions-by-annotator',
  definition:
    'For each person, in order of names, the share of counted responses on records with a suggestion that equal it, with Wilson’s 95 % interval; the dashed line is that of all. People had different records, so a difference need not be theirs. Faint dots rest on fewer than 10 responses.',
  title({ people }, ask) {
    const { title } = questionOf(ask);
    const shares = people.filter(({ kept }) => kept.total >= FEW).map(({ kept }) => kept.value!);
    if (shares.length === 0) return `${title}: suggestions kept by person`;
    const [low, high] = [Math.min(...shares), Math.max(...shares)];
    return low === high
      ? `${title}: everyone keeps ${percent(low)} of suggestions`
      : `${title}: people keep ${percent(low)} to ${percent(high)} of suggestions`;
  },
  describe({ people, all }) {
    if (all.value === null) return 'No response is to a record with a suggestion.';
    const apart = people.filter(({ kept }) => kept.low! > all.value! || kept.high! < all.value!).length;
    const said =
      apart === 0
        ? 'no interval lies apart from it'
        : `${counted(apart, 'interval')} ${apart === 1 ? 'lies' : 'lie'} apart from it`;
    return `All together keep ${percent(all.value)}; of ${counted(people.length, 'person', 'people')} ${said}.`;
  },
  note({ all, people, unnamed }) {
    const nobody =
      unnamed > 0 ? ` ${counted(unnamed, 'response')} of unnamed people only in the dashed line.` : '';
    const cut =
      people.length > MOST
        ? ` The first ${count(MOST)} people by name are drawn, ${count(people.length - MOST)} are left out.`
        : '';
    return `n = ${counted(all.total, 'response')} to records with a suggestion.${nobody}${cut}`;
  },
  table: ({ people }) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'Kept', numeric: true },
      { title: 'Responses', numeric: true },
      { title: 'Share kept', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
    ],
    rows: people.map(({ name, kept }) => [name, kept.count, kept.total, kept.value, kept.low, kept.high]),
  }),
  plot: ({ people, all }, drawing) =>
    dotIntervals(
      people.slice(0, MOST).map(({ id, name, kept }) => ({
        text: name,
        estimate: kept,
        isFaint: kept.total < FEW,
        term: id,
        missing: 'no responses',
        title: `${name}: ${shareWords(kept)} kept`,
      })),
      shareAxis(
        'suggestions kept',
        all.value === null ? [] : [{ at: all.value, text: `all ${percent(all.value)}` }],
      ),
      drawing,
    ),
  selects: () => ({ kind: 'annotator' }),
};
