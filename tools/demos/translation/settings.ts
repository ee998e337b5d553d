import { CATEGORIES } from './categories.ts';
import { settingsFile } from '../settings-file.ts';

const SEVERITIES = {
  'No-error': 'Nothing to mark.',
  Minor: 'Noticeable, but the reader is not misled.',
  Major: 'Misleads the reader or stops the reading.',
};

/** The settings file of the demo. */
export function settings(): string {
  return settingsFile({
    title: 'English–German translation quality',
    description:
      'Ten raters judge the outputs of ten translation systems, three ratings an item, with planted check items. ' +
      '**Simulated**: texts, systems, raters and ratings are made up by a program in the likeness of a real campaign.',
    simulated: true,
    guidelines: 'guidelines.md',
    files: [{ path: 'responses.csv.gz' }, { path: 'items.csv.gz', holds: 'records' }],
    columns: {
      item: 'item_id',
      annotator: 'rater',
      answers: {
        severity: 'worst_severity',
        categories: { column: 'categories', separator: '|', empty: 'answer' },
        score: 'mqm',
        note: 'note',
      },
      started_at: 'started_at',
      submitted_at: 'submitted_at',
      duration: 'active_s',
      metadata: ['system', 'doc', 'domain', 'source_chars', 'target_chars', 'known_severity'],
      fields: ['source', 'target'],
      submission_metadata: ['check'],
    },
    questions: {
      severity: {
        title: 'Worst severity',
        type: 'label',
        level: 'ordinal',
        scale: Object.keys(SEVERITIES),
        labels: SEVERITIES,
      },
      categories: {
        title: 'Error categories',
        type: 'multi_label',
        level: 'nominal',
        labels: Object.fromEntries(CATEGORIES.map(({ name, definition }) => [name, definition])),
      },
      score: { title: 'Error score', type: 'number', level: 'interval' },
      note: { title: 'Note', type: 'text' },
    },
    gold: { answers: { severity: 'known_severity' } },
    target: { records: 1040, responses_per_record: 3, due: '2025-11-07' },
    time: { zone: 'Europe/Berlin' },
    events: [{ date: '2025-10-23', title: 'Guideline 2: harmless commas' }],
    metadata: {
      source_chars: { title: 'Source length', unit: 'characters' },
      target_chars: { title: 'Target length', unit: 'characters' },
    },
  });
}

/** What the raters were told. */
export const GUIDELINES = `# Rating guideline, version 2

You see an English sentence and its German translation. Read the whole document once, then go through it
sentence by sentence.

1. Mark every error you see and choose its **category** and its **severity**.
2. *Major*: a reader would be misled, or would stop reading. *Minor*: a reader would notice, no more.
3. When two categories fit, take the first of the list. When none fits, take *Other* and write a note.
4. Do not mark what you would merely have said in another way.
5. Some sentences hold an error that was put there on purpose. Mark it like any other.

## The score

A major error counts 5, a minor one 1, a minor error of punctuation 0.1. A sentence without errors counts 0.

## Changes

- **Version 2 (23 October 2025)**: a comma that is missing or too much is only marked when it changes how the
  sentence is read. Before, every comma was marked.
`;
