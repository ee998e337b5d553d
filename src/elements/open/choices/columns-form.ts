import { h } from '../../../chart/markup.ts';
import { columnSettings } from '../../../model/choices.ts';
import type { Settings } from '../../../model/settings.ts';
import {
  COLUMN_HOLDS,
  type ColumnHolds,
  type ColumnReading,
  type TableReading,
} from '../../../model/table-reading.ts';
import { choiceField, textField } from '../../fields.ts';
import { fieldTable, form } from './form.ts';

const EXAMPLES = 3;
const ONCE: ReadonlySet<ColumnHolds> = new Set([
  'item',
  'annotator',
  'status',
  'submitted_at',
  'started_at',
  'duration',
  'workspace',
]);

/** What each column of a table is believed to hold, why, and another choice. */
export function columnsForm(
  { path, format, columns, rows }: TableReading,
  settings: Settings,
  read: (settings: Settings) => void,
): HTMLElement {
  const fields = columns.map((column, at) => {
    const holds = choiceField(optionsFor(column), column.holds, {
      'aria-label': `What ${column.name} holds`,
    });
    const question = textField(`Question of ${column.name}`, column.question ?? column.name);
    const separator = textField(`What parts several labels of ${column.name}`, column.separator ?? '');
    separator.className = 'separator';
    const show = () => {
      question.hidden = separator.hidden = holds.value !== 'answer';
    };
    holds.addEventListener('change', show);
    show();
    return {
      column,
      holds,
      question,
      separator,
      examples: [...new Set(rows.map((row) => row[at] ?? ''))].slice(0, EXAMPLES),
    };
  });
  const chosen = (): readonly ColumnReading[] =>
    fields.map(({ column, holds, question, separator }) => ({
      ...column,
      holds: holds.value as ColumnHolds,
      question: holds.value === 'answer' ? question.value.trim() || column.name : null,
      separator: holds.value === 'answer' && separator.value !== '' ? separator.value : null,
    }));
  return form(
    'Read again with these columns',
    (say) => {
      const picked = chosen();
      const wrong = refusal(picked);
      say(wrong ?? '');
      if (wrong === null) read({ ...settings, columns: columnSettings(picked, settings.columns) });
    },
    h(
      document,
      'p.muted',
      format === null
        ? 'This table was not recognised. Say what its columns hold, and it is read as one row per answer.'
        : `Read as: ${format}. Change what its columns hold, and it is read as one row per answer.`,
    ),
    fieldTable(
      `Columns of ${path}`,
      ['Column', 'First cells', 'Holds', 'Question', 'Split at', 'Why'],
      fields.map(({ column, holds, question, separator, examples }) => [
        h(document, 'strong', column.name),
        h(document, 'span.examples', ...examples.map((cell) => h(document, 'span', cell))),
        holds,
        question,
        separator,
        column.why,
      ]),
    ),
  );
}

/** A column named `workspace` is the workspace by its name alone: no setting gives another one that role. */
const optionsFor = ({ holds }: ColumnReading) =>
  Object.entries(COLUMN_HOLDS).filter(([value]) => value !== 'workspace' || holds === 'workspace');

/** Why these choices cannot be read; null where they can. */
function refusal(columns: readonly ColumnReading[]): string | null {
  if (!columns.some(({ holds }) => holds === 'answer'))
    return 'Choose at least one column that holds answers.';
  for (const role of ONCE) {
    const taken = columns.filter(({ holds }) => holds === role);
    if (taken.length > 1)
      return `“${COLUMN_HOLDS[role]}” is chosen for ${taken.map(({ name }) => name).join(' and ')}. Choose it once.`;
  }
  const questions = columns.flatMap(({ question }) => question ?? []);
  const twice = questions.find((name, at) => questions.indexOf(name) !== at);
  return twice === undefined ? null : `Two columns hold the question “${twice}”. Give each its own name.`;
}
