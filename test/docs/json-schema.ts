type Values = Readonly<Record<string, unknown>>;

/** Keywords that say nothing about a value. */
const SILENT = new Set(['$schema', 'title', 'description', 'required', 'additionalProperties']);

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isValues,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
};

/** Where a value breaks a JSON Schema. Knows the keywords that our schema uses, and throws at any other. */
export function mistakes(schema: Values, value: unknown, at = ''): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    switch (keyword) {
      case 'type':
        return [wanted].flat().some((type) => TYPES[String(type)]!(value))
          ? []
          : [`${at}: not of type ${String(wanted)}`];
      case 'enum':
        return (wanted as readonly unknown[]).includes(value) ? [] : [`${at}: not one of the values`];
      case 'pattern':
        return new RegExp(String(wanted), 'u').test(String(value)) ? [] : [`${at}: not of the pattern`];
      case 'exclusiveMinimum':
        return Number(value) > Number(wanted) ? [] : [`${at}: too small`];
      case 'minimum':
        return Number(value) >= Number(wanted) ? [] : [`${at}: too small`];
      case 'maximum':
        return Number(value) <= Number(wanted) ? [] : [`${at}: too large`];
      case 'anyOf':
        return (wanted as readonly Values[]).some((one) => mistakes(one, value, at).length === 0)
          ? []
          : [`${at}: none of the forms`];
      case 'items':
        return Array.isArray(value)
          ? value.flatMap((item, place) => mistakes(wanted as Values, item, `${at}/${String(place)}`))
          : [];
      case 'propertyNames':
        return isValues(value)
          ? Object.keys(value).flatMap((key) => mistakes(wanted as Values, key, at))
          : [];
      case 'properties':
        return isValues(value) ? propertyMistakes(schema, value, at) : [];
      default:
        if (!SILENT.has(keyword)) throw new Error(`The keyword "${keyword}" is not known here.`);
        return keyword === 'additionalProperties' && !('properties' in schema) && isValues(value)
          ? propertyMistakes(schema, value, at)
          : [];
    }
  });
}

function propertyMistakes(schema: Values, value: Values, at: string): readonly string[] {
  const { properties = {}, additionalProperties: others, required = [] } = schema;
  const known = properties as Readonly<Record<string, Values>>;
  return [
    ...(required as readonly string[]).filter((key) => !(key in value)).map((key) => `${at}/${key}: missing`),
    ...Object.entries(value).flatMap(([key, one]) => {
      const wanted = Object.hasOwn(known, key) ? known[key] : others;
      return isValues(wanted) ? mistakes(wanted, one, `${at}/${key}`) : [`${at}/${key}: not known`];
    }),
  ];
}

/** The paths of all keys that a schema knows, `*` for names that people choose; with what is said of each. */
export function keysOf(schema: Values, at = ''): readonly (readonly [string, Values])[] {
  const { properties, additionalProperties: named, items, anyOf } = schema;
  const inside = (inner: unknown, path: string) => (isValues(inner) ? keysOf(inner, path) : []);
  return [
    ...Object.entries((properties ?? {}) as Readonly<Record<string, Values>>).flatMap(([key, one]) => {
      const path = at === '' ? key : `${at}.${key}`;
      return [[path, one] as const, ...keysOf(one, path)];
    }),
    ...inside(named, `${at}.*`),
    ...inside(items, at),
    ...((anyOf ?? []) as readonly Values[]).flatMap((one) => keysOf(one, at)),
  ];
}
