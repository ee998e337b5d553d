/** A stream of numbers that is the same on every machine; made from a key, so that nothing depends on the order of work. */
export interface Random {
  /** A number in 0 (included) to 1 (excluded). */
  readonly unit: () => number;
  /** A whole number in low to high, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** About normal with mean 0 and deviation 1: a sum of twelve uniforms, so that no logarithm is needed. */
  readonly normal: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** The name drawn in proportion to its weight. */
  readonly weighted: <K extends string>(weights: readonly (readonly [K, number])[]) => K;
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

/** The stream that belongs to a key. */
export function randomOf(...key: readonly (string | number)[]): Random {
  const unit = mulberry32(fnv1a(key.join('/')));
  const between = (low: number, high: number): number => low + (high - low) * unit();
  const whole = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  return {
    unit,
    whole,
    between,
    chance: (probability) => unit() < probability,
    normal: () => Array.from({ length: 12 }, unit).reduce((sum, part) => sum + part, -6),
    pick: (list) => list[Math.floor(unit() * list.length)]!,
    weighted: (weights) => drawn(weights, unit()),
    shuffled: (list) => shuffled(list, whole),
  };
}

/** A text in the shape of a version 4 UUID. */
export function uuidOf(...key: readonly (string | number)[]): string {
  const random = randomOf('uuid', ...key);
  const hex = Array.from({ length: 32 }, () => random.whole(0, 15).toString(16));
  const digits = [
    ...hex.slice(0, 12),
    '4',
    ...hex.slice(13, 16),
    random.pick(['8', '9', 'a', 'b']),
    ...hex.slice(17),
  ];
  const text = digits.join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function drawn<K extends string>(weights: readonly (readonly [K, number])[], unit: number): K {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = unit * total;
  for (const [name, weight] of weights) {
    left -= weight;
    if (left < 0) return name;
  }
  return weights.at(-1)![0];
}

function shuffled<T>(list: readonly T[], whole: Random['whole']): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = whole(0, last);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** FNV-1a, 32 bits, over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32: 32 bits of state, integer steps only. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
