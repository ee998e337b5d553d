import type { Snapshot, About } from '../../model/campaign.ts';
import { counted, count } from '../../words/numbers.ts';
import { day } from '../../words/days.ts';
import type { Figure } from '../../chart/figure.ts';
import { snapshots as measure, type Snapshots } from '../../measures/progress/snapshots.ts';
import { isEmpty, without } from '../../model/filter.ts';
import type { Dot } from '../../measures/progress/snapshot-dots.ts';
import { numberColumn, tableOf, textColumn } from '../families/columns.ts';
import { snapshotPlot } from './snapshot-dots.ts';

/** Why what became of the answers is not known, and what would make it known. */
const UNKNOWN: Readonly<Record<NonNullable<Snapshot['why']>, string>> = {
  records:
    'the records have other ids than before. Match them by their texts with "records: { match: content }" in dashboard.yml.',
  annotators:
    'people have other ids than before. Say who is who with "same_as" under "annotators" in dashboard.yml.',
  nobody: 'some submissions are of unknown people.',
};

const DAY = 86_400_000;

/** "3 weeks". */
function spanWords(first: Snapshot, last: Snapshot): string {
  const days = Math.round((Date.parse(last.day) - Date.parse(first.day)) / DAY);
  if (days < 1) return 'less than a day';
  if (days < 14) return counted(days, 'day');
  return days < 70 ? counted(Math.round(days / 7), 'week') : counted(Math.round(days / 30.44), 'month');
}

const notKnown = ({ snapshots: list }: About): string =>
  list
    .flatMap(({ day: at, why }) =>
      why === null ? [] : [` What became of the answers by ${day(at)} is not known, because ${UNKNOWN[why]}`],
    )
    .join('');

/** How the project grew from export to export, where files of several days came along. */
export const snapshots: Figure<Snapshots> = {
  measure,
  id: 'snapshots',
  isOptional: true,
  definition:
    'Each export of the project is one dot, with the submissions that count in it. Answers are new, changed or vanished against the export before, by record, person and question.',
  title({ dots }) {
    const [first, last] = [dots[0], dots.at(-1)];
    if (!first || !last) return 'No export is known';
    const time = spanWords(first.snapshot, last.snapshot);
    const [from, to] = [first.submissions, last.submissions];
    if (from === to) return `Submissions stayed at ${count(from)} for ${time}`;
    return `Submissions ${from < to ? 'grew' : 'fell'} from ${count(from)} to ${count(to)} in ${time}`;
  },
  describe({ dots }) {
    const parts = dots.map(({ snapshot, submissions }) => `${count(submissions)} on ${day(snapshot.day)}`);
    return `Submissions by export: ${parts.join(', ')}.`;
  },
  note({ dots }, { about, filter }) {
    const rest = isEmpty(without(filter, { kind: 'annotator' }))
      ? ''
      : ' Exports are counted whole: only a choice of annotators applies here.';
    return `n = ${counted(dots.at(-1)?.submissions ?? 0, 'submission')} in the newest of ${counted(dots.length, 'export')}.${rest}${notKnown(about)}`;
  },
  table: ({ dots }) =>
    tableOf<Dot>(
      [
        textColumn('Exported', ({ snapshot }) => snapshot.day),
        numberColumn('Submissions', ({ submissions }) => submissions),
        numberColumn('Records', ({ snapshot }) => snapshot.records),
        numberColumn('Annotators', ({ snapshot }) => snapshot.annotators),
        numberColumn('Answers', ({ snapshot }) => snapshot.answers),
        numberColumn('New answers', ({ snapshot }) => snapshot.added),
        numberColumn('Changed', ({ snapshot }) => snapshot.changed),
        numberColumn('Vanished', ({ snapshot }) => snapshot.vanished),
      ],
      dots,
    ),
  plot: ({ dots }, drawing) => snapshotPlot(dots, drawing),
};
