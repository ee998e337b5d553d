import { dotIntervals } from '../chart/dot-intervals.ts';
import type { View } from '../chart/view.ts';
import { list } from '../words/lists.ts';
import { coefficient, count, counted } from '../words/numbers.ts';
import { annotatorProfiles } from '../stats/data/annotator-profiles.ts';
import type { Estimate } from '../stats/data/estimate.ts';
import { groupAgreement } from '../stats/people/group-agreement.ts';
import { krippendorffAlpha } from '../stats/agreement/krippendorff-alpha.ts';
import { REPLICATES } from './agreement-lines.ts';
import { givenRatings, ratingArrays, scaleQueries, type GivenRatings } from './annotator-ratings.ts';
import { groupDot, groupLines, type GroupLine } from './group-lines.ts';
import { intervalCells, intervalWords, remarkOf } from './intervals.ts';
import { questionOf } from './questions.ts';
import {
  groupedQuestions,
  groupNumbers,
  groupQueries,
  groupingsOf,
  withoutGroups,
  type Grouping,
} from './rater-groups.ts';

const MOST = 40;

interface Data {
  readonly given: GivenRatings;
  readonly groupings: readonly Grouping[];
  readonly lines: readonly GroupLine[];
  readonly all: number | null;
  readonly replicates: number;
}

/** Whether groups of raters see a question differently. */
export const annotatorGroups: View<Data> = {
  id: 'annotator-groups',
  section: 'question',
  definition:
    'Lines with one name: Krippendorff’s alpha of the answers of one group of people, with the number of people who answered. Lines with two names: agreement between two groups, on the records that both answered (cross-replication reliability after Wong, Paritosh and Aroyo): 1 is full agreement, 0 is what their label shares give. Bars are 95 % intervals from resamples of the records (seed 1). The dashed line is alpha of everybody. Where two groups agree less with each other than each within itself, they see the question differently.',
  each: groupedQuestions,
  needs: () => null,
  query: (ask) => ({ ...scaleQueries(ask), ...groupQueries(ask) }),
  arrays: (ask) => ratingArrays({ ...ask, filter: withoutGroups(ask.filter, ask.about) }),
  shape: (rows, ask, arrays) => ({
    given: givenRatings(rows, ask, arrays),
    groupings: groupingsOf(rows, ask),
    lines: [],
    all: null,
    replicates: 0,
  }),
  refine(data, { about }, seed) {
    const { ratings, scale, kind } = data.given;
    const found = data.groupings.map((grouping) => {
      const { length } = grouping.groups;
      const groupOf = groupNumbers(grouping, about);
      const options = { replicates: REPLICATES, seed };
      return groupAgreement(ratings, scale, kind, groupOf, length, options);
    });
    return {
      ...data,
      lines: data.groupings.flatMap((grouping, at) => groupLines(grouping, found[at]!, data.groupings)),
      all: krippendorffAlpha(annotatorProfiles(ratings).profiles, kind, scale).value,
      replicates: Math.min(...found.map(({ replicates }) => replicates)),
    };
  },
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
