import type { About, Campaign, FileSummary, Question, MetadataField } from '../model/campaign.ts';
import { pausesOf } from '../model/duration.ts';
import type { Status } from '../model/filter.ts';
import type { Settings } from '../model/settings.ts';
import { countedIn } from './checks/check.ts';
import { check } from './checks/index.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { resolveQuestions } from '../tables/finish-questions.ts';
import { addGold } from '../tables/gold.ts';
import { NO_SERIES, type Series } from './snapshots/series.ts';
import { aggregateTable } from '../tables/aggregates.ts';
import { annotatorsOf, annotatorTable, toldApart } from '../tables/annotators.ts';
import { answerTables } from '../tables/answers.ts';
import { countWhere } from '../tables/columns.ts';
import { fileTable, namedProblems, problemTable } from '../tables/files.ts';
import { metadataTable } from '../tables/metadata.ts';
import { questionTables } from '../tables/questions.ts';
import { fieldTable, fieldTexts, recordTable } from '../tables/record.ts';
import { dropPlaceholderTimes, findRepeated, submissionTable, timeOf } from '../tables/submissions.ts';
import { snapshotTables } from '../tables/snapshots.ts';
import { suggestionTable } from '../tables/suggestions.ts';

export const DEFAULT_COUNTED: readonly Status[] = ['submitted', 'unknown'];
const NONE: ReadonlySet<string> = new Set();

/** Everything collected, as tables and as what pages have to know of them. */
export function finish(
  collected: Collected,
  settings: Settings,
  files: readonly FileSummary[],
  now: number | null,
  { snapshots, people }: Pick<Series, 'snapshots' | 'people'> = NO_SERIES,
): Campaign {
  const gold = addGold(collected, settings);
  const resolved = resolveQuestions(collected, settings);
  dropPlaceholderTimes(collected);
  const counted = settings.counted ?? DEFAULT_COUNTED;
  const zone = settings.time?.zone ?? 'UTC';
  const repeated = findRepeated(collected, counted);
  const answered = answerTables(collected, resolved);
  const suggested = suggestionTable(collected, resolved);
  const fields = fieldTexts(collected);
  const metadata = (['record', 'submission', 'annotator'] as const).map((owner) =>
    metadataTable(collected, settings, owner, owner === 'record' ? gold.columns : NONE),
  );
  const annotators = toldApart(annotatorsOf(collected, settings));
  const averaged = aggregateTable(collected);
  const questions = resolved.map(({ question, values }, index): Question => ({
    ...question,
    answers: answered.counts[index]!,
    suggestions: suggested.counts[index]!,
    known: answered.known[index]!,
    values: values.codes.size,
    range: answered.ranges[index]!,
  }));
  check({ collected, resolved, settings, files, counted, repeated: repeated.extra, now });
  const problems = namedProblems(collected.problems.values(), files);
  return {
    about: {
      ...descriptions(collected, settings, snapshots.at(-1)?.day ?? null),
      ...counts(collected, counted),
      counted,
      goldRecords: gold.records.size,
      repeated: repeated.extra,
      snapshots,
      zone,
      pauses: pausesOf(settings.time),
      questions,
      annotators,
      workspaces: collected.workspaces.terms,
      fields: [...collected.fields.keys()],
      metadata: distinctNames(metadata.flatMap((entry) => entry.fields)),
      aggregates: averaged.aggregates,
      files,
      problems,
      share: { annotators: 'name', text: 'keep' },
    },
    tables: [
      recordTable(collected, gold.records, fields),
      ...questionTables(resolved, questions),
      submissionTable(collected, repeated.flags, zone),
      answered.answer,
      answered.rating,
      suggested.table,
      annotatorTable(annotators),
      ...metadata.map(({ table }) => table),
      averaged.table,
      ...snapshotTables(collected, snapshots, people),
      fileTable(files),
      problemTable(problems),
    ],
    texts: [fieldTable(fields), answered.text],
  };
}

type Said =
  'title' | 'description' | 'guidelines' | 'simulated' | 'overlap' | 'exported' | 'target' | 'events';

/** What the settings and the descriptions beside an export say. */
function descriptions(collected: Collected, settings: Settings, newest: string | null): Pick<About, Said> {
  const { target } = settings;
  const guidelines = settings.guidelines ?? collected.guidelines;
  const needed = target?.responses_per_record ?? collected.overlap;
  const source =
    target?.responses_per_record !== undefined ? 'settings' : needed === null ? 'assumed' : 'export';
  return {
    title: settings.title ?? 'Untitled campaign',
    description: settings.description ?? '',
    guidelines: guidelines === '' ? null : guidelines,
    simulated: settings.simulated ?? false,
    overlap: { needed: needed ?? 1, source },
    exported:
      (settings.files ?? [])
        .flatMap(({ exported }) => exported ?? [])
        .toSorted()
        .at(-1) ?? newest,
    target: {
      records: target?.records ?? null,
      responsesPerRecord: target?.responses_per_record ?? null,
      perAnnotator: target?.per_annotator ?? null,
      due: target?.due ?? null,
    },
    events: (settings.events ?? []).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

function counts(
  collected: Collected,
  counted: readonly Status[],
): Pick<About, 'records' | 'listsUnanswered' | 'timed' | 'submissions' | 'durations'> {
  const { submissions, records } = collected;
  const { length } = submissions.record;
  // A draft is no answer: a record with nothing else is not one that was answered at least once.
  const isCounted = countedIn({ collected, counted });
  const answered = new Set(submissions.record.data.subarray(0, length).filter((_, row) => isCounted(row)));
  return {
    records: records.ids.terms.length,
    listsUnanswered: answered.size < records.ids.terms.length,
    timed: countWhere(length, (row) => !Number.isNaN(timeOf(collected, row))),
    submissions: countWhere(length, (row) => submissions.gold.data[row] === 0),
    durations: countWhere(length, (row) => !Number.isNaN(submissions.duration.data[row]!)),
  };
}

/** A name says which field a link filters by, so a second owner's field of that name is called after its owner too. */
function distinctNames(fields: readonly MetadataField[]): readonly MetadataField[] {
  const taken = new Set<string>();
  return fields.map((field) => {
    const name = taken.has(field.name) ? `${field.name} (${field.owner})` : field.name;
    taken.add(name);
    return name === field.name ? field : { ...field, name, title: `${field.title} (${field.owner})` };
  });
}
