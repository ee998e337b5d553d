/** A text that must not be published, and what stands for it. */
export interface Secret {
  readonly text: string;
  readonly alias: string;
  readonly isPerson: boolean;
}

export interface Cleaner {
  /** The text with every secret in it replaced. */
  clean(text: string): string;
  /** Whether it is or holds the name of a person. */
  namesPerson(text: string): boolean;
}

/** Shorter texts, and numbers of fewer than four digits, are found only where they are all there is. */
const SHORTEST_WITHIN = 2;
/** Texts with letters from this length on are found inside longer words too. */
const SHORTEST_INSIDE_WORD = 6;

/** Finds secrets whatever their case, the longest first. */
export function cleanerOf(secrets: readonly Secret[]): Cleaner {
  const whole = new Map<string, Secret>();
  for (const secret of secrets) {
    const key = secret.text.toLowerCase();
    if (key !== '' && !whole.has(key)) whole.set(key, secret);
  }
  const starts = new Map<string, [string, Secret][]>();
  for (const entry of [...whole].toSorted(([a], [b]) => b.length - a.length)) {
    if (entry[0].length < SHORTEST_WITHIN || /^\d{1,3}$/.test(entry[0])) continue;
    const start = entry[0].slice(0, SHORTEST_WITHIN);
    starts.set(start, [...(starts.get(start) ?? []), entry]);
  }

  const replace = (text: string): { readonly text: string; readonly person: boolean } => {
    const lower = text.toLowerCase();
    const same = whole.get(lower);
    if (same) return { text: same.alias, person: same.isPerson };
    // Case folding that changes the length would shift the places.
    const searched = lower.length === text.length ? lower : text;
    let out = '';
    let from = 0;
    let person = false;
    for (let index = 0; index + SHORTEST_WITHIN <= searched.length; index++) {
      const found = starts
        .get(searched.slice(index, index + SHORTEST_WITHIN))
        ?.find(([key]) => isAt(searched, key, index));
      if (!found) continue;
      const [key, { alias, isPerson }] = found;
      person ||= isPerson;
      out += text.slice(from, index) + alias;
      from = index + key.length;
      index = from - 1;
    }
    return { text: out + text.slice(from), person };
  };
  return { clean: (text) => replace(text).text, namesPerson: (text) => replace(text).person };
}

const WORD = /[\p{L}\p{N}]/u;

function isAt(text: string, key: string, index: number): boolean {
  if (!text.startsWith(key, index)) return false;
  if (key.length >= SHORTEST_INSIDE_WORD && /\p{L}/u.test(key)) return true;
  const touches = (place: number) => WORD.test(text.charAt(place));
  return (
    !(touches(index - 1) && touches(index)) &&
    !(touches(index + key.length) && touches(index + key.length - 1))
  );
}
