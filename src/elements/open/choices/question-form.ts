import { h } from '../../../chart/markup.ts';
import type { Level, Question, QuestionKind } from '../../../model/campaign.ts';
import { withQuestion } from '../../../model/choices.ts';
import type { Settings } from '../../../model/settings.ts';
import { choiceField, textField } from '../../fields.ts';
import { form } from './form.ts';
import { labelTable, type LabelRow } from './label-table.ts';

const KINDS: readonly (readonly [QuestionKind, string])[] = [
  ['label', 'One label'],
  ['multi_label', 'Several labels'],
  ['rating', 'Rating'],
  ['number', 'Number'],
  ['ranking', 'Ranking'],
  ['text', 'Text'],
  ['span', 'Marked spans'],
  ['pairwise', 'Which of two'],
];
const LEVELS: readonly (readonly [Level, string])[] = [
  ['nominal', 'Nominal: names without an order'],
  ['ordinal', 'Ordinal: an order without distances'],
  ['interval', 'Interval: differences count'],
  ['ratio', 'Ratio: differences and a true zero'],
];
/** More labels than this are edited in the settings file: a page of so many rows helps nobody. */
const MOST_LABELS = 60;

/** Title, type, level, order of the labels, answers that are none, and groups of one question. */
export function questionForm(
  question: Question,
  settings: Settings,
  read: (settings: Settings) => void,
): HTMLElement {
  const { name } = question;
  const set = Object.hasOwn(settings.questions ?? {}, name) ? settings.questions?.[name] : undefined;
  const title = textField(`Title of ${name}`, question.title);
  const kind = choiceField(KINDS, question.kind, { 'aria-label': `Type of ${name}` });
  const level = choiceField(LEVELS, question.level, { 'aria-label': `Level of ${name}` });
  const before = [...question.options.map(({ value }) => value), ...(set?.missing ?? [])];
  const hasLabels = question.options.length > 0 && before.length <= MOST_LABELS;
  const { table, rows } = labelTable(question, before, new Set(set?.missing));
  return form(
    'Read again with this question',
    () => {
      const labels = rows();
      const missing = labels.filter((row) => row.missing.checked).map(({ value }) => value);
      const order = labels.filter((row) => !row.missing.checked).map(({ value }) => value);
      const wasOrder = before.filter((value) => !missing.includes(value));
      const isReordered = order.some((value, at) => value !== wasOrder[at]);
      read(
        withQuestion(settings, name, {
          title: title.value.trim() === name ? undefined : title.value.trim(),
          ...(kind.value === question.kind ? {} : { type: kind.value as QuestionKind }),
          ...(level.value === question.level ? {} : { level: level.value as Level }),
          ...(hasLabels
            ? {
                scale: isReordered ? order : set?.scale?.filter((value) => !missing.includes(value)),
                missing: missing.length > 0 ? missing : undefined,
                groups: groupsOf(labels),
              }
            : {}),
        }),
      );
    },
    h(
      document,
      'div.fields',
      h(document, 'label', 'Title ', title),
      h(document, 'label', 'Type ', kind),
      h(document, 'label', 'Level ', level),
    ),
    hasLabels ? table : null,
    question.options.length > MOST_LABELS
      ? h(document, 'p.muted', 'It has too many labels to edit here; dashboard.yml can name them.')
      : null,
  );
}

/** Groups in the order of their first label; none at all is no setting. */
function groupsOf(rows: readonly LabelRow[]): Record<string, string[]> | undefined {
  const groups = new Map<string, string[]>();
  for (const { value, group, missing } of rows) {
    const name = group.value.trim();
    if (name !== '' && !missing.checked) groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return groups.size > 0 ? Object.fromEntries(groups) : undefined;
}
