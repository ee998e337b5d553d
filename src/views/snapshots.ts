import type { View } from '../chart/view.ts';
import { day } from '../words/days.ts';
import { count, counted } from '../words/numbers.ts';
import type { About, Snapshot } from '../model/campaign.ts';
import { isEmpty, without } from '../model/filter.ts';
import { people } from '../sql/chosen.ts';
import { all, sql } from '../sql/sql.ts';
import { snapshotPlot, type Dot } from './snapshot-dots.ts';

interface Data {
  readonly dots: readonly Dot[];
}

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
export const snapshots: View<Data> = {
  id: 'snapshots',
  section: 'progress',
  isOptional: true,
  definition:
    'Each export of the project is one dot, with the submissions that count in it. New, changed and vanished answers are told by record, annotator and question against the export before.',
  needs: (about) =>
    about.snapshots.length > 1
      ? null
      : {
          title: 'How the project grew from export to export',
          missing:
            'The files are of one day. Add earlier exports of the same project, each with its day in the name of the file or folder, or set "exported" under "files" in dashboard.yml.',
        },
  query: ({ filter, about }) => ({
    submissions: filter.annotator
      ? sql`SELECT s.snapshot AS snapshot, sum(s.submissions)::INTEGER AS n FROM snapshot_annotator s
          WHERE ${all(people(filter, about))} GROUP BY s.snapshot ORDER BY s.snapshot`
      : sql`SELECT snapshot, submissions AS n FROM snapshot ORDER BY snapshot`,
  }),
  shape({ submissions = [] }, { about }) {
    const found = new Map(submissions.map(({ snapshot, n }) => [Number(snapshot), Number(n)]));
    return { dots: about.snapshots.map((snapshot, at) => ({ snapshot, submissions: found.get(at) ?? 0 })) };
  },
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
  table: ({ dots }) => ({
    columns: [
      { title: 'Exported' },
      ...['Submissions', 'Records', 'Annotators', 'Answers', 'New answers', 'Changed', 'Vanished'].map(
        (title) => ({ title, numeric: true }),
      ),
    ],
    rows: dots.map(({ snapshot, submissions }) => [
      snapshot.day,
      submissions,
      snapshot.records,
      snapshot.annotators,
      snapshot.answers,
      snapshot.added,
      snapshot.changed,
      snapshot.vanished,
    ]),
  }),
  plot: ({ dots }, drawing) => snapshotPlot(dots, drawing),
};
