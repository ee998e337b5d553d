import { z } from 'zod';
import { isDay } from './day.ts';
import { DURATION } from './duration.ts';
import { STATUSES } from './filter.ts';

const text = z.string();
const texts = z.array(text);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day written YYYY-MM-DD', abort: true })
  .refine(isDay, 'a day of the calendar, written YYYY-MM-DD');
const duration = z.string().regex(DURATION, 'a duration such as 90s, 10m or 1h');
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const scalars = z.array(scalar);
const count = z.int().positive();

/** A key that may be left out, and the sentence that editors show beside it. */
const key = <T extends z.ZodType>(type: T, description: string) => type.optional().meta({ description });

const file = z.strictObject({
  path: text.meta({
    description: 'Where the file is, below this one; * stays within a folder, ** crosses folders.',
  }),
  format: key(text, 'The format, where it is not recognised from the content.'),
  annotator: key(text, 'Whose answers the file holds, where they name nobody.'),
  workspace: key(text, 'The workspace that the responses belong to.'),
  exported: key(day, 'The day of the export.'),
  holds: key(
    z.enum(['responses', 'records']),
    'What a row is: a response, or a record with its texts and metadata.',
  ),
});

const answerColumn = z.union([
  text,
  z.strictObject({
    column: text.meta({ description: 'The column with the answers.' }),
    separator: key(text, 'What stands between several labels in one cell.'),
    empty: key(
      z.enum(['answer', 'missing']),
      'Whether an empty cell means "none of them" or no answer, which is the default.',
    ),
  }),
]);

const columns = z.strictObject({
  item: key(text, 'The column that names the record.'),
  annotator: key(text, 'The column that names the person.'),
  answers: key(
    z.record(text, answerColumn),
    'The questions, each with its column. Only these columns are questions then.',
  ),
  status: key(text, 'The column with the status of a response.'),
  submitted_at: key(text, 'The column with the time at which a response was submitted.'),
  started_at: key(text, 'The column with the time at which a response was begun.'),
  duration: key(text, 'The column with the time spent, in seconds.'),
  metadata: key(texts, 'Columns about the record.'),
  fields: key(texts, 'Columns with texts that were shown to the annotators.'),
  submission_metadata: key(texts, 'Columns about one response.'),
  annotator_metadata: key(texts, 'Columns about the person.'),
});

const annotator = z.strictObject({
  name: key(text, 'The name to show.'),
  group: key(text, 'The group that the person belongs to, such as "expert".'),
  same_as: key(text, 'The id of the same person elsewhere: both count as one.'),
});

const question = z.strictObject({
  title: key(text, 'The title to show.'),
  type: key(
    z.enum(['label', 'multi_label', 'rating', 'ranking', 'text', 'span', 'number', 'pairwise']),
    'The type of the question, where the export and the answers do not tell.',
  ),
  level: key(
    z.enum(['nominal', 'ordinal', 'interval', 'ratio']),
    'The level of measurement, which decides how agreement is computed.',
  ),
  scale: key(scalars, 'The options in their order. Options that nobody chose stay in it.'),
  labels: key(z.record(text, scalar), 'Definitions of the options, shown to readers.'),
  missing: key(scalars, 'Answers that count as no answer.'),
  groups: key(
    z.record(text, scalars),
    'A coarser scale, shown as a question of its own. A label belongs to one group at most.',
  ),
  distances: key(
    z.record(text, z.record(text, z.number().nonnegative())),
    'How far labels are apart, for agreement: 0 is the same, and 1 where nothing is said.',
  ),
  merge: key(
    z.record(text, scalars),
    'Spellings that count as one option: the option, and what is read as it.',
  ),
});

const gold = z.strictObject({
  file: key(text, 'A file with the known answers; without it they are columns of the records.'),
  item: key(text, 'The column of that file that names the record.'),
  answers: key(z.record(text, text), 'The questions, each with the column of its known answer.'),
});

const target = z.strictObject({
  records: key(count, 'How many records are to be completed.'),
  responses_per_record: key(count, 'How many different people complete a record.'),
  per_annotator: key(count, 'How many responses each person is to give.'),
  due: key(day, 'The day by which the campaign is to be finished.'),
});

const time = z.strictObject({
  zone: key(text, 'The time zone of days and weeks, such as Europe/Madrid. The default is UTC.'),
  idle: key(duration, 'Of a longer gap between two answers only so much counts as work. The default is 10m.'),
  session: key(duration, 'A longer gap between two answers ends a session. The default is 30m.'),
});

const event = z.strictObject({
  date: day.meta({ description: 'The day of the event.' }),
  title: text.meta({ description: 'What happened, in a few words.' }),
});

const field = z.strictObject({
  title: key(text, 'The title to show.'),
  unit: key(text, 'The unit of its numbers, such as "tokens".'),
});

const share = z.strictObject({
  annotators: key(
    z.enum(['name', 'pseudonym', 'hide']),
    'How people are shown: by name, by a number, or not told apart.',
  ),
  text: key(z.enum(['keep', 'withhold']), 'Whether texts are written at all.'),
  rows: key(
    z.enum(['keep', 'withhold']),
    'Whether anything but finished figures is written: with “withhold” nobody can filter, and small counts are blank.',
  ),
  smallest_group: key(count, 'A group or attribute of people that fewer share is left out.'),
});

/** What `dashboard.yml` may say. Every key is optional. */
export const settingsSchema = z
  .strictObject({
    title: key(text, 'The title of the dashboard.'),
    description: key(text, 'One or two sentences about the campaign, in Markdown.'),
    simulated: key(z.boolean(), 'Says "simulated data" on every page.'),
    guidelines: key(text, 'The guidelines: a file beside this one, or the text itself, in Markdown.'),
    files: key(z.array(file), 'The files to read. Without it every readable file in the folder is read.'),
    columns: key(columns, 'What the columns of plain tables mean, where their names do not tell.'),
    annotators: key(z.record(text, annotator), 'The people, by the id that the export gives them.'),
    questions: key(z.record(text, question), 'The questions, by the name that the export gives them.'),
    records: key(
      z.strictObject({
        match: key(
          z.enum(['id', 'content']),
          'What makes records of several files the same one: their id, or equal texts.',
        ),
      }),
      'How records are told apart.',
    ),
    counted: key(
      z.array(z.enum(STATUSES)),
      'The statuses of responses that count. The default is submitted and unknown.',
    ),
    gold: key(gold, 'Where the known answers are. Records with one are kept out of agreement.'),
    target: key(target, 'What the campaign is to reach.'),
    time: key(time, 'How times are read.'),
    events: key(z.array(event), 'Days to mark in figures over time.'),
    metadata: key(z.record(text, field), 'Titles and units of metadata fields, by their names.'),
    share: key(share, 'What may be seen. It is applied before anything is written.'),
  })
  .meta({
    title: 'dashboard.yml',
    description: 'Settings of a Labelscope dashboard. Every key is optional.',
  });

export type Settings = z.infer<typeof settingsSchema>;
export type FileSettings = z.infer<typeof file>;
export type AnswerColumn = z.infer<typeof answerColumn>;
export type QuestionSettings = z.infer<typeof question>;
