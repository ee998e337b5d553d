import type { QuestionKind } from '../../model/campaign.ts';
import { isObject } from '../../model/json.ts';
import { entries, list, text, isOffset, oneOrMore } from '../collect/json-values.ts';
import { labelKind } from '../collect/found-kinds.ts';

export interface SchemaAnswer {
  readonly question: string;
  /** Null where only the values tell. */
  readonly kind: QuestionKind | null;
  readonly raw: unknown;
}

interface Entry {
  readonly schema: string;
  readonly name: string;
  readonly value: unknown;
  readonly key: Readonly<Record<string, unknown>>;
}

/** The answers to one item: labels that were ticked, and texts or numbers that were given. */
export function schemaAnswers(item: unknown): readonly SchemaAnswer[] {
  const bySchema = new Map<string, { labels: string[]; values: (string | number)[]; isText: boolean }>();
  for (const { schema, name, value } of entriesIn(item)) {
    const found = bySchema.get(schema) ?? { labels: [], values: [], isText: false };
    bySchema.set(schema, found);
    found.isText ||= name === 'text_box';
    if (value === true || value === 'true' || value === name) found.labels.push(name);
    else if (typeof value === 'number' || (text(value) !== null && value !== 'false'))
      found.values.push(value as string);
  }
  return [...bySchema].flatMap(([schema, { labels, values, isText }]) => [
    ...(labels.length > 0 ? [{ question: schema, kind: labelKind(labels), raw: oneOrMore(labels) }] : []),
    ...(values.length > 0
      ? [
          {
            question: labels.length > 0 ? `${schema}/other` : schema,
            kind: isText ? ('text' as const) : null,
            raw: values.length === 1 ? values[0] : values.join('\n'),
          },
        ]
      : []),
  ]);
}

/** Marked stretches of an item, by the schema that they belong to. */
export function spanAnswers(item: unknown): readonly SchemaAnswer[] {
  const bySchema = new Map<string, unknown[]>();
  for (const { schema, name, key, value } of entriesIn(item)) {
    const { start, end } = isObject(value) ? { ...key, ...value } : key;
    const place = isOffset(start) && isOffset(end) ? { start, end } : {};
    bySchema.set(schema, [...(bySchema.get(schema) ?? []), { label: name, ...place }]);
  }
  return [...bySchema].map(([question, raw]) => ({ question, kind: 'span', raw }));
}

/** Pairs of a key and a value; older states have objects of labels by schema. */
function entriesIn(item: unknown): readonly Entry[] {
  if (!Array.isArray(item))
    return entries(item).flatMap(([schema, labels]) =>
      isObject(labels)
        ? Object.entries(labels).map(([name, value]) => ({ schema, name, value, key: {} }))
        : [{ schema, name: '', value: labels, key: {} }],
    );
  return list(item).flatMap((pair): readonly Entry[] => {
    const [key, value] = list(pair);
    const schema = isObject(key) ? text(key.schema) : null;
    const name = isObject(key) ? text(key.name) : null;
    return isObject(key) && schema !== null && name !== null ? [{ schema, name, value, key }] : [];
  });
}
