import type { Option, QuestionKind } from '../../model/campaign.ts';
import { isObject } from '../../model/json.ts';
import { list, text } from '../collect/json-values.ts';
import { declare } from '../collect/collect.ts';
import type { Format } from '../format.ts';

const KINDS: ReadonlyMap<string, QuestionKind> = new Map([
  ['label_selection', 'label'],
  ['multi_label_selection', 'multi_label'],
  ['rating', 'rating'],
  ['text', 'text'],
  ['ranking', 'ranking'],
  ['span', 'span'],
]);

/** Argilla 2 `settings.json`, Argilla 1 `argilla.yaml` and `argilla.cfg`: questions, their types and options, and which names are fields. */
export const argillaSettings: Format = {
  id: 'argilla-settings',
  title: 'Argilla, settings of a dataset',
  tells: {},
  describes: true,
  recognise({ rows }) {
    const value = rows.length === 1 ? rows[0]?.value : undefined;
    return isObject(value) && Array.isArray(value.questions) && Array.isArray(value.fields)
      ? 'One object with "questions" and "fields".'
      : null;
  },
  read(collected) {
    return {
      row({ value }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'this is not a JSON object' };
        for (const question of list(value.questions)) {
          if (!isObject(question)) continue;
          const name = text(question.name);
          if (name === null) continue;
          const settings = isObject(question.settings) ? question.settings : {};
          const kind = KINDS.get(text(settings.type) ?? text(question.type) ?? '');
          const id = text(question.id);
          if (id !== null) collected.described.questions.set(id, name);
          declare(collected, {
            name,
            title: text(question.title) ?? name,
            ...(kind ? { kind } : {}),
            options: optionsOf(question, settings),
            required: question.required === true,
          });
        }
        for (const field of list(value.fields))
          if (isObject(field)) collected.described.fields.add(text(field.name) ?? '');
        for (const field of [...list(value.metadata), ...list(value.metadata_properties)])
          if (isObject(field)) collected.described.metadata.add(text(field.name) ?? '');
        collected.guidelines ??= text(value.guidelines);
        const distribution = isObject(value.distribution) ? value.distribution : {};
        if (typeof distribution.min_submitted === 'number') collected.overlap ??= distribution.min_submitted;
        return null;
      },
    };
  },
};

/** Argilla 2 lists options; Argilla 1 has labels as a list or by value, and the values of a rating. */
function optionsOf(
  question: Readonly<Record<string, unknown>>,
  settings: Readonly<Record<string, unknown>>,
): readonly Option[] {
  if (Array.isArray(settings.options)) return list(settings.options).flatMap(option);
  const { labels } = question;
  if (isObject(labels))
    return Object.entries(labels).flatMap(([value, words]) => option({ value, text: words }));
  return [...list(labels), ...list(question.values)].flatMap((value) => option({ value }));
}

function option(item: unknown): readonly Option[] {
  if (!isObject(item)) return [];
  const value = typeof item.value === 'number' ? String(item.value) : text(item.value);
  return value === null
    ? []
    : [{ value, text: text(item.text) ?? value, definition: text(item.description), group: null }];
}
