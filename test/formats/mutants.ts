/** Numbers in [0, 1) that are the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Mutant {
  readonly how: string;
  readonly bytes: Uint8Array;
}

/** Ways in which a file gets damaged or is written by a program with other ideas. */
export function mutantsOf(bytes: Uint8Array, random: () => number, count: number): readonly Mutant[] {
  const ways = [
    cut,
    doubled,
    flipped,
    spliced,
    ...(isJson(bytes) ? [reshaped, reshaped, reshaped] : [cells]),
  ];
  return Array.from({ length: count }, (_, at) => ways[at % ways.length]!(bytes, random));
}

const place = (bytes: Uint8Array, random: () => number) => Math.floor(random() * bytes.length);

function cut(bytes: Uint8Array, random: () => number): Mutant {
  const at = place(bytes, random);
  return { how: `cut at ${String(at)}`, bytes: bytes.slice(0, at) };
}

function doubled(bytes: Uint8Array, random: () => number): Mutant {
  const at = place(bytes, random);
  return { how: `doubled from ${String(at)}`, bytes: Uint8Array.from([...bytes, ...bytes.subarray(at)]) };
}

function flipped(bytes: Uint8Array, random: () => number): Mutant {
  const out = Uint8Array.from(bytes);
  const places = Array.from({ length: 1 + Math.floor(random() * 6) }, () => place(bytes, random));
  for (const at of places) out[at]! ^= 1 << Math.floor(random() * 8);
  return { how: `flipped at ${places.join(' ')}`, bytes: out };
}

function spliced(bytes: Uint8Array, random: () => number): Mutant {
  const [from, to] = [place(bytes, random), place(bytes, random)].sort((a, b) => a - b);
  return {
    how: `without ${String(from)}–${String(to)}`,
    bytes: Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]),
  };
}

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

function cells(bytes: Uint8Array, random: () => number): Mutant {
  const text = new TextDecoder().decode(bytes);
  const parts = text.split(/([,;\t|\r\n"])/);
  const at = Math.floor(random() * parts.length);
  const value = STRANGE[Math.floor(random() * STRANGE.length)];
  parts[at] = typeof value === 'string' ? value : JSON.stringify(value);
  return { how: `cell ${String(at)} is ${parts[at]}`, bytes: new TextEncoder().encode(parts.join('')) };
}

function isJson(bytes: Uint8Array): boolean {
  return valuesIn(new TextDecoder().decode(bytes)) !== null;
}

function valuesIn(text: string): readonly unknown[] | null {
  try {
    return [JSON.parse(text)];
  } catch {
    try {
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): unknown => JSON.parse(line));
    } catch {
      return null;
    }
  }
}

/** The same JSON with one key taken away or one value of another type. */
function reshaped(bytes: Uint8Array, random: () => number): Mutant {
  const values = valuesIn(new TextDecoder().decode(bytes))!;
  const paths = values.flatMap((value, at) => pathsOf(value).map((path) => [String(at), ...path]));
  const path = paths[Math.floor(random() * paths.length)]!;
  const value = STRANGE[Math.floor(random() * STRANGE.length)];
  const remove = random() < 0.3;
  const changed = changeAt(values, path, remove, value) as readonly unknown[];
  const text = changed.map((one) => JSON.stringify(one)).join('\n');
  return {
    how: remove ? `without ${path.join('.')}` : `${path.join('.')} is ${JSON.stringify(value)}`,
    bytes: new TextEncoder().encode(text),
  };
}

function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path])),
  ];
}

function changeAt(value: unknown, path: readonly string[], remove: boolean, to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const entries = Object.entries(value as object).flatMap(([name, inner]): [string, unknown][] => {
    if (name !== key) return [[name, inner]];
    if (rest.length === 0 && remove) return [];
    return [[name, changeAt(inner, rest, remove, to)]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
