/** Values that a program with other ideas may have written. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  '',
  ' ',
  'x',
  'NaN',
  'undefined',
  'Infinity',
  '-0',
  '1e999',
  '__proto__',
  'constructor',
  [],
  [[]],
  {},
  [null],
  { value: null },
  { value: { value: 1 } },
  [{ user_id: 7, value: 'x', status: 3 }],
  '2026-02-30T25:61:00',
  '\u0000',
  '\ud800',
];

export interface Damaged<T> {
  readonly how: string;
  readonly made: T;
}

type Random = () => number;

const below = (length: number, random: Random) => Math.floor(random() * length);
const strange = (random: Random) => STRANGE[below(STRANGE.length, random)];
const stretch = (length: number, random: Random) =>
  [below(length, random), below(length, random)].sort((a, b) => a - b) as [number, number];

const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

export function cut(bytes: Uint8Array, random: Random): Damaged<Uint8Array> {
  const place = below(bytes.length, random);
  return { how: `cut at ${String(place)}`, made: bytes.slice(0, place) };
}

export function doubled(bytes: Uint8Array, random: Random): Damaged<Uint8Array> {
  const place = below(bytes.length, random);
  return { how: `doubled from ${String(place)}`, made: joined(bytes, bytes.subarray(place)) };
}

export function flipped(bytes: Uint8Array, random: Random): Damaged<Uint8Array> {
  const made = Uint8Array.from(bytes);
  const places = Array.from({ length: 1 + below(6, random) }, () => below(bytes.length, random));
  for (const place of places) made[place]! ^= 1 << below(8, random);
  return { how: `flipped at ${places.join(' ')}`, made };
}

/** Files whose keys cannot be got at lose a stretch of bytes. */
export function withoutBytes(bytes: Uint8Array, random: Random): Damaged<Uint8Array> {
  const [from, end] = stretch(bytes.length, random);
  return {
    how: `without bytes ${String(from)}–${String(end)}`,
    made: joined(bytes.subarray(0, from), bytes.subarray(end)),
  };
}

/** Files whose values cannot be got at have one stretch of bytes in the place of another. */
export function movedBytes(bytes: Uint8Array, random: Random): Damaged<Uint8Array> {
  const [from, end] = stretch(bytes.length, random);
  const length = Math.min(end - from, 64);
  const made = Uint8Array.from(bytes);
  made.copyWithin(end, from, from + length);
  return { how: `bytes ${String(from)} + ${String(length)} at ${String(end)} too`, made };
}

/** A table with one column or one cell less. */
export function withoutColumn(text: string, random: Random): Damaged<string> {
  const lines = text.split('\n');
  const delimiter = [',', '\t', ';', '|'].find((candidate) => lines[0]?.includes(candidate)) ?? ',';
  const place = below((lines[0] ?? '').split(delimiter).length, random);
  const only = random() < 0.5 ? null : below(lines.length, random);
  const made = lines.map((line, number) =>
    only === null || only === number ? line.split(delimiter).toSpliced(place, 1).join(delimiter) : line,
  );
  return {
    how: `without cell ${String(place)} of ${only === null ? 'all lines' : `line ${String(only + 1)}`}`,
    made: made.join('\n'),
  };
}

/** A table with one cell of another kind. */
export function otherCell(text: string, random: Random): Damaged<string> {
  const parts = text.split(/([,;\t|\r\n"])/);
  const place = below(parts.length, random);
  const value = strange(random);
  parts[place] = typeof value === 'string' ? value : JSON.stringify(value);
  return { how: `cell ${String(place)} is ${JSON.stringify(parts[place])}`, made: parts.join('') };
}

/** JSON without one key or item. */
export function withoutKey(values: readonly unknown[], random: Random): Damaged<readonly unknown[]> {
  const path = pathIn(values, random);
  return {
    how: `without ${path.join('.')}`,
    made: changed(values, path, { remove: true }) as readonly unknown[],
  };
}

/** JSON with one value of another type. */
export function otherValue(values: readonly unknown[], random: Random): Damaged<readonly unknown[]> {
  const path = pathIn(values, random);
  const replacement = strange(random);
  return {
    how: `${path.join('.')} is ${JSON.stringify(replacement)}`,
    made: changed(values, path, { replacement }) as readonly unknown[],
  };
}

function pathIn(values: readonly unknown[], random: Random): readonly string[] {
  const paths = values.flatMap((value, index) => pathsOf(value).map((path) => [String(index), ...path]));
  return paths[below(paths.length, random)] ?? ['0'];
}

function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path])),
  ];
}

type Change = { readonly remove: true } | { readonly replacement: unknown };

function changed(value: unknown, path: readonly string[], change: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return 'replacement' in change ? change.replacement : value;
  const entries = Object.entries(value as object).flatMap(([name, inner]): [string, unknown][] => {
    if (name !== key) return [[name, inner]];
    if (rest.length === 0 && 'remove' in change) return [];
    return [[name, changed(inner, rest, change)]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
