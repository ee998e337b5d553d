/** A piece of SQL whose values and names are quoted. Made by `sql` and `name` only. */
export class Sql {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type SqlValue = Sql | string | number | boolean | null | readonly (string | number)[];

/** `sql\`… ${value} …\``: texts and numbers are quoted, lists become (a, b), other Sql goes in as it is. */
export function sql(parts: TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  return new Sql(parts.reduce((text, part, at) => text + literal(values[at - 1] ?? null) + part));
}

/** A column or table name, whatever it holds. */
export const name = (text: string): Sql => new Sql(`"${text.replaceAll('"', '""')}"`);

export const join = (parts: readonly Sql[], separator: string): Sql =>
  new Sql(parts.map(({ text }) => text).join(separator));

/** All conditions; true where there are none. */
export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? new Sql('true') : join(conditions, ' AND ');

function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (value instanceof Sql) return value.text;
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('SQL has no literal for NaN or infinity.');
    // Without an exponent a fraction or a very large number would be a decimal, whose last digit is not always that of the number.
    return Number.isSafeInteger(value) ? String(value) : value.toExponential();
  }
  if (typeof value === 'boolean') return String(value);
  // An empty list matches nothing.
  return value.length === 0 ? '(NULL)' : `(${value.map(literal).join(', ')})`;
}
