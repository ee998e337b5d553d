import type { Campaign, FileSummary } from '../model/campaign.ts';
import type { Problem } from '../model/problem.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Settings } from '../model/settings.ts';
import type { TableReading } from '../model/table-reading.ts';
import { chosenFiles } from './chosen-files.ts';
import { createCollected, type Collected } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';
import { finish } from './finish.ts';
import type { Format } from '../formats/format.ts';
import type { Sample, Source } from '../files/source.ts';
import { isAsRead, planOf, problemsIn, tellPlan } from './plan.ts';
import { projectsOf, type Project } from './projects.ts';
import { readFiles, type Pacing } from './read-rows.ts';
import { readSettings } from './read-settings.ts';
import { recogniseFile, type Recognised } from './recognise-file.ts';
import { namedProblems } from '../tables/files.ts';
import { tableReading } from './table-reading.ts';
import { unpackArchives } from '../files/zip.ts';

export interface ReadOptions extends Pacing {
  readonly title?: string;
  /** Takes the place of the settings file: choices that were made in the page. */
  readonly settings?: Settings | undefined;
  /** Read these paths and nothing else; files in archives have the paths that `projects` gives them. */
  readonly only?: readonly string[] | undefined;
  /** The present, to tell times that lie in the future; without it they are not looked for. */
  readonly now?: number;
}

/** What the files were taken for, and with which settings: what is needed to correct it. */
export interface Understood {
  readonly settings: Settings;
  readonly tables: readonly TableReading[];
  readonly proposals: readonly Proposal[];
  /** The projects that the files seem to be of. The campaign is all of them. */
  readonly projects: readonly Project[];
}

export type ReadResult =
  | ({ readonly campaign: Campaign } & Understood)
  /** Nothing could be read; the problems say why. */
  | ({ readonly campaign: null; readonly problems: readonly Problem[] } & Understood);

/**
 * Reads the files of one campaign. A file that cannot be read becomes a problem; the others still load. Where files
 * turn out to be earlier states of others, or to hold the same records under other ids, the rest is read once more.
 */
export async function readCampaign(
  packed: readonly Source[],
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { sources: unpacked, refused } = await unpackArchives(packed);
  const { only } = options;
  const sources = only ? unpacked.filter(({ path }) => only.includes(path)) : unpacked;
  const settings = await readSettings(sources);
  if (!settings.settings)
    return {
      campaign: null,
      problems: settings.problems,
      settings: {},
      tables: [],
      proposals: [],
      projects: [],
    };
  const set = options.settings ?? { title: options.title, ...settings.settings };
  const collected = createCollected(set);
  for (const problem of refused) addProblem(collected, { ...problem, line: null, count: 1 });
  for (const problem of settings.problems) addProblem(collected, problem);
  const wanted = chosenFiles(sources, set, settings.used, collected);
  const recognised: Recognised[] = [];
  const unread: Sample[] = [];
  for (const source of wanted) {
    const found = await recogniseFile(source, set);
    if ('format' in found) recognised.push(found);
    else {
      const { code, message, table } = found;
      if (table) unread.push(table);
      addProblem(collected, { code, message, file: source.path, line: null, count: 1 });
    }
  }
  const before = [...collected.problems.values()];
  const ordered = recognised.toSorted((a, b) => rank(a.format) - rank(b.format));
  const numbered = [...ordered.entries()];
  const files = [...(await readFiles(collected, numbered, set, options)).values()];
  const tables = tableReadings(unread, ordered, collected);
  if (files.every(({ counted }) => counted === 0))
    return {
      campaign: null,
      problems: nothing(collected, files),
      settings: set,
      tables,
      proposals: [],
      projects: [],
    };
  const now = options.now ?? null;
  const plan = planOf(collected, ordered, set);
  const projects = projectsOf(sources, ordered, plan.contents, set);
  if (isAsRead(plan)) {
    tellPlan(collected, plan, files);
    const campaign = finish(collected, set, files, now);
    return { campaign, settings: set, tables, proposals: collected.proposals, projects };
  }
  const again = createCollected(set, plan.joined.sameRecord);
  for (const problem of before) addProblem(again, problem);
  const { earlier, proposals } = plan.series;
  const current = numbered.filter(([file]) => !earlier.has(file));
  const present = await readFiles(again, current, set, options);
  for (const problem of problemsIn(collected, files, earlier)) addProblem(again, problem);
  tellPlan(again, plan, files);
  again.proposals.push(...proposals);
  const summaries = files.map((file, index) => present.get(index) ?? file);
  const campaign = finish(again, set, summaries, now, plan.series);
  return { campaign, settings: set, tables, proposals: again.proposals, projects };
}

const tableReadings = (
  unread: readonly Sample[],
  read: readonly Recognised[],
  { roles }: Collected,
): readonly TableReading[] =>
  [
    ...unread.map((sample) => tableReading(sample, null, undefined)),
    ...read.map(({ table, format }) =>
      table ? tableReading(table, format.title, roles.get(table.path)) : null,
    ),
  ].filter((table) => table !== null);

const nothing = (collected: Collected, files: readonly FileSummary[]): readonly Problem[] => [
  ...namedProblems(collected.problems.values(), files),
  {
    code: 'nothing_recognised',
    message: 'None of the files holds annotations that can be read.',
    file: null,
    line: null,
    count: 1,
  },
];

/** Descriptions first, then the records, so that records keep their own order. */
const rank = (format: Format) =>
  format.describes ? 0 : format.id === 'records-table' ? 1 : format.adds ? 3 : 2;
