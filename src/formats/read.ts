import type { Campaign, FileSummary } from '../model/campaign.ts';
import type { Problem } from '../model/problem.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Settings } from '../model/settings.ts';
import type { TableReading } from '../model/table-reading.ts';
import { chosenFiles } from './chosen-files.ts';
import { addProblem, createCollected } from './collect.ts';
import { finish } from './finish.ts';
import type { Format, Sample } from './format.ts';
import { readRows } from './read-rows.ts';
import { readSettings, withGuidelines } from './read-settings.ts';
import { recogniseFile, type Recognised } from './recognise-file.ts';
import type { Source } from './source.ts';
import { namedProblems } from './tables/files.ts';
import { tableReading } from './table-reading.ts';
import { unpackArchives } from './zip.ts';

export interface Progress {
  readonly file: string;
  readonly rows: number;
}

export interface ReadOptions {
  readonly title?: string;
  /** Takes the place of the settings file: choices that were made in the page. */
  readonly settings?: Settings | undefined;
  /** The present, to tell times that lie in the future; without it they are not looked for. */
  readonly now?: number;
  onProgress?(progress: Progress): void;
  /** Gives way to other work and throws where the reading was cancelled. */
  pause?(): Promise<void>;
}

/** What the files were taken for, and with which settings: what is needed to correct it. */
export interface Understood {
  readonly settings: Settings;
  readonly tables: readonly TableReading[];
  readonly proposals: readonly Proposal[];
}

export type ReadResult =
  | ({ readonly campaign: Campaign } & Understood)
  /** Nothing could be read; the problems say why. */
  | ({ readonly campaign: null; readonly problems: readonly Problem[] } & Understood);

/** Reads the files of one campaign. A file that cannot be read is told as a problem; the others still load. */
export async function readCampaign(given: readonly Source[], options: ReadOptions = {}): Promise<ReadResult> {
  const { sources, refused } = await unpackArchives(given);
  const settings = await readSettings(sources);
  if (!settings.settings)
    return { campaign: null, problems: settings.problems, settings: {}, tables: [], proposals: [] };
  const written = withGuidelines(settings.settings, settings.guidelines);
  const set = options.settings ?? { title: options.title, ...written };
  const collected = createCollected(set);
  for (const problem of refused) addProblem(collected, { ...problem, line: null, count: 1 });
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
  const ordered = recognised.toSorted((a, b) => rank(a.format) - rank(b.format));
  const files: FileSummary[] = [];
  for (const one of ordered) {
    collected.file = files.length;
    files.push(await readRows(collected, one, set, options));
  }
  const understood = {
    settings: set,
    tables: [
      ...unread.map((sample) => tableReading(sample, null, undefined)),
      ...ordered
        .filter(({ format }) => format.takes === 'cells')
        .map(({ sample, format }) => tableReading(sample, format.title, collected.roles.get(sample.path))),
    ].filter((table) => table !== null),
    proposals: collected.proposals,
  };
  if (files.every(({ counted }) => counted === 0))
    return {
      ...understood,
      campaign: null,
      problems: [
        ...namedProblems(collected.problems.values(), files),
        {
          code: 'nothing_recognised',
          message: 'None of the files holds annotations that can be read.',
          file: null,
          line: null,
          count: 1,
        },
      ],
    };
  return { ...understood, campaign: finish(collected, set, files, options.now ?? null) };
}

/** Descriptions first, then the records, so that records keep their own order. */
const rank = (format: Format) =>
  format.describes ? 0 : format.id === 'records-table' ? 1 : format.adds ? 3 : 2;
