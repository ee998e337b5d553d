import type { FileSummary } from '../model/campaign.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { contentsByFile, type FileContents } from '../formats/collect/by-file.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';
import { fileDate } from '../formats/collect/file-date.ts';
import { DEFAULT_COUNTED } from './finish.ts';
import { joinedOnContent, tellJoined, type Joined } from './join.ts';
import type { Recognised } from './recognise-file.ts';
import type { DatedFile } from './snapshots/earlier-files.ts';
import { dayInWords } from './snapshots/propose.ts';
import { NO_SERIES, seriesOf, type Series } from './snapshots/series.ts';

/** How several files belong together: which are earlier states of others, and which records are one. */
export interface Plan {
  readonly contents: readonly FileContents[];
  readonly dated: readonly DatedFile[];
  readonly series: Series;
  readonly joined: Joined;
}

const NOT_JOINED: Joined = { sameRecord: new Map(), files: new Set(), ambiguous: 0 };

/** Decides from all that was read. Nothing is left out or joined here: the files are read again for that. */
export function planOf(collected: Collected, files: readonly Recognised[], settings: Settings): Plan {
  if (files.filter(({ format }) => !format.describes).length < 2)
    return { contents: [], dated: [], series: NO_SERIES, joined: NOT_JOINED };
  const contents = contentsByFile(collected);
  const dated = files.flatMap((recognised, file): readonly DatedFile[] => {
    const date = holdsWork(recognised)
      ? fileDate(recognised.source.path, recognised.file?.exported, collected.exported)
      : null;
    return date ? [{ file, date }] : [];
  });
  const counted = settings.counted ?? DEFAULT_COUNTED;
  const series = seriesOf(collected, contents, dated, settings, counted);
  const current = contents.filter(({ file }) => !series.earlier.has(file));
  const joined = settings.records?.match === 'id' ? NOT_JOINED : joinedOnContent(collected, current);
  return { contents, dated, series, joined };
}

/** Lists of records, of people and of known answers are no states of a project. */
const holdsWork = ({ format, file }: Recognised): boolean =>
  !format.describes && !format.adds && format.id !== 'records-table' && file?.holds !== 'records';

export const isAsRead = ({ series, joined }: Plan): boolean =>
  series.earlier.size === 0 && joined.sameRecord.size === 0;

/** What was told of some files while they were read. */
export function problemsIn(
  { problems }: Collected,
  files: readonly FileSummary[],
  among: ReadonlySet<number>,
): readonly Problem[] {
  const names = new Set([...among].flatMap((file) => [files[file]!.path, `\u0000${String(file)}`]));
  return [...problems.values()].filter(({ file }) => file !== null && names.has(file));
}

/** Says which files were taken as earlier states, which were not, and what was joined. */
export function tellPlan(
  collected: Collected,
  { series, dated, joined }: Plan,
  files: readonly FileSummary[],
): void {
  for (const { file, date } of dated)
    if (series.earlier.has(file))
      addProblem(collected, {
        code: 'earlier_state',
        message: `This is the state of the project on ${dayInWords(date.day)}: a later file holds most of it. It counts in the growth over time and nowhere else.`,
        file: files[file]!.path,
        line: null,
        count: 1,
      });
  const certain = dated.filter(({ date }) => date.isCertain);
  if (series.earlier.size === 0 && new Set(certain.map(({ date }) => date.time)).size > 1)
    addProblem(collected, {
      code: 'not_snapshots',
      message:
        'The files are of several days, but no later one holds most of what is in an earlier one. They are read as parts of one campaign.',
      file: null,
      line: null,
      count: certain.length,
    });
  tellJoined(
    collected,
    joined,
    files.map(({ path }) => path),
  );
}
