import { closest } from 'fastest-levenshtein';
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { STATUSES } from './filter.ts';
import type { Problem } from './problem.ts';
import { conflictsIn, type Explanation } from './settings-conflicts.ts';

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

/** Valid keys whose figures do not exist yet: refused, never ignored. */
const NOT_BUILT: readonly (readonly string[])[] = [
  ['time', 'idle'],
  ['time', 'session'],
];

export type SettingsResult =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly Problem[] };

/** Reads `dashboard.yml`. What is wrong is told with file, line, key and what was expected. */
export function parseSettings(source: string, path: string): SettingsResult {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineOf = (keys: readonly PropertyKey[]) => lineAt(document, lines, keys);
  const problem = (line: number | null, message: string): Problem => ({
    code: 'settings',
    message,
    file: path,
    line,
    count: 1,
  });
  const failed = document.errors.map((error) =>
    problem(
      lines.linePos(error.pos[0]).line,
      `This is not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
    ),
  );
  if (failed.length > 0) return { settings: null, problems: failed };
  const value: unknown = document.toJS() ?? {};
  const parsed = settingsSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) =>
      explain(issue).map(({ keys, message }) => problem(lineOf(keys), message)),
    );
    return { settings: null, problems };
  }
  const problems = [
    ...NOT_BUILT.filter((keys) => document.hasIn(keys)).map((keys) =>
      problem(
        lineOf(keys),
        `The key "${keys.join('.')}" is valid, but it is not built yet. Take it out for now.`,
      ),
    ),
    ...conflictsIn(parsed.data).map(({ keys, message }) => problem(lineOf(keys), message)),
  ];
  return problems.length > 0 ? { settings: null, problems } : { settings: parsed.data, problems: [] };
}

const name = (keys: readonly PropertyKey[]) => keys.map(String).join('.');

function explain(issue: z.core.$ZodIssue): readonly Explanation[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(settingsSchema, issue.path);
    return issue.keys.map((key) => ({
      keys: [...issue.path, key],
      message:
        `The key "${name([...issue.path, key])}" is not known.` +
        (known.length > 0
          ? ` Did you mean "${closest(key, [...known])}"? Known here: ${known.join(', ')}.`
          : ''),
    }));
  }
  if (issue.path.length === 0)
    return [
      {
        keys: [],
        message: 'The file is wrong: expected keys with their values, such as "title: My campaign".',
      },
    ];
  return [
    {
      keys: issue.path,
      message: `The value of "${name(issue.path)}" is wrong: expected ${expected(issue)}.`,
    },
  ];
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' ? 'a text' : `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.message;
    case 'invalid_union':
      return 'a text, or one of the forms that the documentation shows';
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    default:
      return issue.message;
  }
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here: unknown = schema;
  for (const key of path) {
    here = unwrap(here);
    if (here instanceof z.ZodObject) here = (here.shape as Record<string, unknown>)[String(key)];
    else if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodRecord) here = here.valueType;
    else return [];
  }
  here = unwrap(here);
  return here instanceof z.ZodObject ? Object.keys(here.shape as object) : [];
}

const unwrap = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);

function lineAt(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): number | null {
  for (let depth = keys.length; depth > 0; depth--) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === keys[depth - 1])
      : undefined;
    const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
    if (range) return lines.linePos(range[0]).line;
  }
  return keys.length === 0 ? 1 : null;
}
