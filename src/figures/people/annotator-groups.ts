import type { Figure } from '../../chart/figure.ts';
import { annotatorGroups as measure, type AnnotatorGroups } from '../../measures/people/annotator-groups.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import type { GroupLine } from '../../measures/people/group-lines.ts';
import { coefficient, counted, count } from '../../words/numbers.ts';
import { intervalWords, intervalCells, remarkOf } from '../agreement/intervals.ts';
import { list } from '../../words/lists.ts';
import { groupDot } from './group-lines.ts';
import { dotIntervals } from '../../chart/dot-intervals.ts';
import type { Estimate } from '../../stats/data/estimate.ts';

const MOST = 40;

/** Whether groups of raters see a question differently. */
export const annotatorGroups: Figure<AnnotatorGroups> = {
  measure,
  id: 'annotator-groups',
  definition:
    'Lines with one name: Krippendorff’s alpha of the answers of one group of people, with the number of people who answered. Lines with two names: agreement between two groups, on the records that both answered (cross-replication reliability after Wong, Paritosh and Aroyo): 1 is full agreement, 0 is what their label shares give. Bars are 95 % intervals from resamples of the records (seed 1). The dashed line is alpha of everybody. Where two groups agree less with each other than each within itself, they see the question differently.',
  // What is shown stays until all is computed anew.
  carry: (_, old) => old,
  title({ lines }, ask) {
    const { title } = questionOf(ask);
    const within = rangeOf(lines.filter(({ isWithin }) => isWithin));
    const between = rangeOf(lines.filter(({ isWithin }) => !isWithin));
    if (within === null && between === null)
      return `${title}: agreement of groups of people cannot be computed`;
    if (between === null) return `${title}: α ${within!} within groups of people`;
    return `${title}: α ${within === null ? '' : `${within} within groups of people, `}${between} between ${within === null ? 'groups of people' : 'them'}`;
  },
  describe({ lines }) {
    const known = lines.filter(({ alpha }) => alpha.value !== null);
    if (known.length === 0)
      return 'No group has records with answers of two of its people, and no two groups share records.';
    const said = ({ text, alpha, items }: GroupLine) =>
      `${text} ${coefficient(alpha.value!)}${intervalWords(alpha, false)} (${counted(items, 'record')})`;
    const rest = known.length > 6 ? `, and ${count(known.length - 6)} more` : '';
    const apart = lines.filter(({ difference }) => isSure(difference));
    const differ =
      apart.length === 0
        ? ''
        : ` Groups that agree differently among themselves: ${list(apart.slice(0, 3).map(differenceWords))}.`;
    return `Alpha: ${known.slice(0, 6).map(said).join('; ')}${rest}.${differ}`;
  },
  note({ lines, groupings, replicates }, { about }) {
    const items = Math.max(0, ...lines.map((line) => line.items));
    const inNone = groupings.map(({ groups, field, title }) => {
      const left = about.annotators.length - groups.flatMap(({ people }) => people).length;
      if (left === 0) return '';
      const people = ` ${counted(left, 'person', 'people')} ${left === 1 ? 'has' : 'have'}`;
      return `${people} no ${field.kind === 'metadata' ? `“${title}”` : 'group'}.`;
    });
    const hidden = lines.length > MOST ? ` The first ${count(MOST)} lines are drawn.` : '';
    const from = replicates > 0 ? ` Intervals from ${counted(replicates, 'resample')}.` : '';
    return `n = up to ${counted(items, 'record')} a line.${inNone.join('')}${from}${hidden}`;
  },
  table: ({ lines }) => ({
    columns: [
      { title: 'Group, or two groups' },
      { title: 'People', numeric: true },
      { title: 'Records compared', numeric: true },
      { title: 'Alpha', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Second group less first', numeric: true },
      { title: 'lowest', numeric: true },
      { title: 'highest', numeric: true },
      { title: 'Remark' },
    ],
    rows: lines.map(({ text, people, items, alpha, difference }) => [
      text,
      people,
      items,
      ...intervalCells(alpha, false),
      ...(difference ? intervalCells(difference, false) : [null, null, null]),
      remarkOf(alpha, false),
    ]),
  }),
  plot({ lines, all }, drawing) {
    const dots = lines.slice(0, MOST).map(groupDot);
    const lowest = Math.min(0, ...dots.map(({ estimate }) => estimate.low ?? estimate.value ?? 0));
    return dotIntervals(
      dots,
      {
        label: 'Krippendorff’s alpha',
        domain: [Math.max(-1, Math.floor(lowest * 5) / 5), 1],
        format: (value) => coefficient(value, 1),
        rules: all === null ? [] : [{ at: all, text: `all ${coefficient(all)}` }],
      },
      drawing,
    );
  },
  selects: () => ({ kind: 'annotator' }),
};

function rangeOf(lines: readonly GroupLine[]): string | null {
  const known = lines.flatMap(({ alpha }) => alpha.value ?? []);
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)].map((value) => coefficient(value));
  return low === high ? low! : `${low!} to ${high!}`;
}

const isSure = (difference: Estimate | null): boolean =>
  difference?.low != null && difference.high !== null && (difference.low > 0 || difference.high < 0);

const differenceWords = ({ text, difference }: GroupLine): string =>
  `${text} by ${coefficient(Math.abs(difference!.value!))}`;
