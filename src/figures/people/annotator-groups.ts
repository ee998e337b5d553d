import { annotatorGroups as measure, type AnnotatorGroups } from '../../measures/people/annotator-groups.ts';
import type { GroupLine } from '../../measures/people/group-lines.ts';
import type { About } from '../../model/campaign.ts';
import { MOST_LINES } from '../../model/limits.ts';
import { leavesOut } from '../../stats/data/estimate.ts';
import { alphaWords, intervalWords, rangeWords, remarkOn } from '../../words/intervals.ts';
import { list } from '../../words/lists.ts';
import { coefficient, count, counted } from '../../words/numbers.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { partsAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { drawnPart, resamplesWords, upToEach } from '../families/notes.ts';
import { ofQuestion, selectsPeople } from '../families/questions.ts';

/** Whether groups of raters see a question differently. */
export const annotatorGroups = estimates<AnnotatorGroups, GroupLine>({
  measure,
  id: 'annotator-groups',
  definition:
    'A line with one name is Krippendorff’s alpha of the answers of one group of people, with the number of people who answered. A line with two names is agreement between two groups, on the records that both answered (cross-replication reliability after Wong, Paritosh and Aroyo): 1 is full agreement, 0 is what their label shares give. Bars are 95 % intervals from resamples of the records (seed 1). The dashed line is alpha of everybody. Where two groups agree less with each other than each within itself, they see the question differently.',
  title: ofQuestion(({ lines }) => {
    const within = rangeWords(alphasOf(lines.filter(({ isWithin }) => isWithin)));
    const between = rangeWords(alphasOf(lines.filter(({ isWithin }) => !isWithin)));
    if (within === '' && between === '') return 'agreement of groups of people cannot be computed';
    if (between === '') return `α ${within} within groups of people`;
    return within === ''
      ? `α ${between} between groups of people`
      : `α ${within} within groups of people, ${between} between them`;
  }),
  describe({ lines }) {
    const known = lines.filter(({ alpha }) => alpha.value !== null);
    if (known.length === 0)
      return 'No group has records with answers of two of its people, and no two groups share records.';
    const named = known
      .slice(0, 6)
      .map(
        ({ text, alpha, items }) =>
          `${text} ${coefficient(alpha.value!)}${intervalWords(alpha)} (${counted(items, 'record')})`,
      );
    const rest = known.length > 6 ? `; and ${count(known.length - 6)} more` : '';
    const apart = lines
      .filter(({ difference }) => difference !== null && leavesOut(difference, 0))
      .slice(0, 3)
      .map(({ text, difference }) => `${text} by ${coefficient(Math.abs(difference!.value!))}`);
    const differ =
      apart.length === 0 ? '' : ` Groups that agree differently among themselves: ${list(apart)}.`;
    return `Alpha: ${named.join('; ')}${rest}.${differ}`;
  },
  note: ({ lines, groupings, replicates }, { about }) =>
    `${upToEach(lines, 'line')}${withoutGroup(groupings, about)}${resamplesWords(replicates)}${drawnPart(lines.length, MOST_LINES, 'lines', 'the first ones')}`,
  lines: ({ lines }) => lines,
  columns: () => [
    textColumn('Group, or two groups', ({ text }) => text),
    numberColumn('People', ({ people }) => people),
    numberColumn('Records compared', ({ items }) => items),
    estimateColumns('Alpha', ({ alpha }) => alpha),
    estimateColumns('Second group less first', ({ difference }) => difference, ['lowest', 'highest']),
    remarkColumn(({ alpha }) => remarkOn(alpha)),
  ],
  dots: ({ lines }) =>
    lines.slice(0, MOST_LINES).map((line) => ({
      text: line.short,
      estimate: line.alpha,
      isFaint: false,
      ...line.mark,
      missing: missingIn(line),
      title: `${line.text}: ${alphaWords(line.alpha)}; ${counted(line.items, 'record')}`,
    })),
  axis: (dots, { all }) => partsAxis(dots, all),
  selects: selectsPeople,
});

const alphasOf = (lines: readonly GroupLine[]) => lines.flatMap(({ alpha }) => alpha.value ?? []);

function missingIn({ alpha, isWithin, people }: GroupLine): string {
  if (alpha.why === 'no_variation') return 'no variation';
  return isWithin && people === 1 ? 'one person only' : 'no shared records';
}

/** " 2 people have no “country”."; empty where everybody is in a group of each kind. */
const withoutGroup = (groupings: AnnotatorGroups['groupings'], { annotators }: About): string =>
  groupings
    .map(({ groups, field, title }) => {
      const left = annotators.length - groups.flatMap(({ people }) => people).length;
      const none = field.kind === 'metadata' ? `no “${title}”` : 'no group';
      return left === 0
        ? ''
        : ` ${counted(left, 'person', 'people')} ${left === 1 ? 'has' : 'have'} ${none}.`;
    })
    .join('');
