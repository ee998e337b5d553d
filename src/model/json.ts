/** An object of JSON: neither null nor a list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Neither a list nor an object: text, a number, true, false or null. */
export const isScalar = (value: unknown): boolean => !isObject(value) && !Array.isArray(value);
