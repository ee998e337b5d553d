import type { Settings, QuestionSettings } from './settings.ts';
import type { ColumnReading } from './table-reading.ts';

type Columns = NonNullable<Settings['columns']>;

const ONE = ['item', 'annotator', 'status', 'submitted_at', 'started_at', 'duration'] as const;
const MANY = ['fields', 'metadata', 'submission_metadata', 'annotator_metadata'] as const;

/** The `columns` block that says what each column holds. What an empty cell of answers means stays as it was set. */
export function columnSettings(columns: readonly ColumnReading[], before: Columns = {}): Columns {
  const single = ONE.flatMap((role) => {
    const found = columns.find(({ holds }) => holds === role);
    return found ? [[role, found.name]] : [];
  });
  const many = MANY.flatMap((role) => {
    const names = columns.filter(({ holds }) => holds === role).map(({ name }) => name);
    return names.length > 0 ? [[role, names]] : [];
  });
  const known = Object.values(before.answers ?? {});
  const answers = columns
    .filter(({ holds }) => holds === 'answer')
    .map(({ name, question, separator }) => {
      const set = known.find((answer) => typeof answer !== 'string' && answer.column === name);
      const empty = typeof set === 'object' ? set.empty : undefined;
      const isPlain = separator === null && empty === undefined;
      const split = withoutUndefined({ column: name, separator: separator ?? undefined, empty });
      return [question ?? name, isPlain ? name : split] as const;
    });
  return { ...Object.fromEntries([...single, ...many]), answers: Object.fromEntries(answers) } as Columns;
}

/** The settings with other words on one question; what is undefined is taken out. */
export function withQuestion(settings: Settings, name: string, patch: QuestionSettings): Settings {
  const before = Object.hasOwn(settings.questions ?? {}, name) ? settings.questions?.[name] : undefined;
  return {
    ...settings,
    questions: Object.fromEntries([
      ...Object.entries(settings.questions ?? {}).filter(([other]) => other !== name),
      [name, withoutUndefined({ ...before, ...patch })],
    ]),
  };
}

export const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
