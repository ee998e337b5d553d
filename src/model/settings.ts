import { z } from 'zod';
import { STATUSES } from './filter.ts';

const text = z.string();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day written YYYY-MM-DD');
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const count = z.int().positive();

const file = z.strictObject({
  path: text,
  format: text.optional(),
  annotator: text.optional(),
  workspace: text.optional(),
  exported: day.optional(),
  holds: z.enum(['responses', 'records']).optional(),
});

const answerColumn = z.union([
  text,
  z.strictObject({
    column: text,
    separator: text.optional(),
    empty: z.enum(['answer', 'missing']).optional(),
  }),
]);

const columns = z.strictObject({
  item: text.optional(),
  annotator: text.optional(),
  answers: z.record(text, answerColumn).optional(),
  status: text.optional(),
  submitted_at: text.optional(),
  started_at: text.optional(),
  duration: text.optional(),
  metadata: z.array(text).optional(),
  fields: z.array(text).optional(),
  submission_metadata: z.array(text).optional(),
  annotator_metadata: z.array(text).optional(),
});

const question = z.strictObject({
  title: text.optional(),
  type: z
    .enum(['label', 'multi_label', 'rating', 'ranking', 'text', 'span', 'number', 'pairwise'])
    .optional(),
  level: z.enum(['nominal', 'ordinal', 'interval', 'ratio']).optional(),
  scale: z.array(scalar).optional(),
  labels: z.record(text, scalar).optional(),
  missing: z.array(scalar).optional(),
  groups: z.record(text, z.array(scalar)).optional(),
  merge: z.record(text, z.array(scalar)).optional(),
});

/** What `dashboard.yml` may say. Every key is optional. */
export const settingsSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  simulated: z.boolean().optional(),
  guidelines: text.optional(),
  files: z.array(file).optional(),
  columns: columns.optional(),
  annotators: z
    .record(text, z.strictObject({ name: text.optional(), group: text.optional(), same_as: text.optional() }))
    .optional(),
  questions: z.record(text, question).optional(),
  records: z.strictObject({ match: z.enum(['id', 'content']).optional() }).optional(),
  counted: z.array(z.enum(STATUSES)).optional(),
  gold: z
    .strictObject({ file: text.optional(), item: text.optional(), answers: z.record(text, text).optional() })
    .optional(),
  target: z
    .strictObject({
      records: count.optional(),
      responses_per_record: count.optional(),
      per_annotator: count.optional(),
      due: day.optional(),
    })
    .optional(),
  time: z.strictObject({ zone: text.optional(), idle: text.optional(), session: text.optional() }).optional(),
  events: z.array(z.strictObject({ date: day, title: text })).optional(),
  metadata: z.record(text, z.strictObject({ title: text.optional(), unit: text.optional() })).optional(),
  share: z
    .strictObject({
      annotators: z.enum(['name', 'pseudonym', 'hide']).optional(),
      text: z.enum(['keep', 'withhold']).optional(),
      smallest_group: count.optional(),
    })
    .optional(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type FileSettings = z.infer<typeof file>;
export type AnswerColumn = z.infer<typeof answerColumn>;
export type QuestionSettings = z.infer<typeof question>;
