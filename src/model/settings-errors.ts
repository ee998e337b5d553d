import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Explanation } from './settings-conflicts.ts';
import { settingsSchema } from './settings.ts';

const name = (keys: readonly PropertyKey[]) => keys.map(String).join('.');

/** A value that the definition refuses, in words: the key, what was expected, and the nearest known name. */
export function explain(issue: z.core.$ZodIssue): readonly Explanation[] {
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
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

const unwrap = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);
