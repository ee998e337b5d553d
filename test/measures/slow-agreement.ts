import { slowAgreement, slowAlpha, sum, type Rows } from '../stats/slow-reference.ts';
import type { Given, GivenSubmission } from './given.ts';
import { answerTo, dayOf } from './slow-choice.ts';

const SCALES: Readonly<Record<string, readonly string[]>> = {
  mood: ['happy', 'calm', 'sad', 'angry'],
  'mood/groups': ['good', 'bad', 'not grouped'],
  stars: ['1', '2', '3', '4', '5'],
};
const TAGS = ['birds', 'rain', 'work', 'unused'];
export const KINDS: Readonly<Record<string, string>> = {
  mood: 'nominal',
  'mood/groups': 'nominal',
  stars: 'ordinal',
  score: 'interval',
  tags: 'masi',
};

interface Coded {
  readonly ids: readonly string[];
  readonly rows: Rows;
  /** Who gave the ratings, at the same places; null for an unknown person. */
  readonly people: readonly (readonly (string | null)[])[];
  readonly size: number;
  readonly scale: { readonly numbers?: readonly number[]; readonly sets?: readonly (readonly number[])[] };
}

/** The newest answers as codes, one row a record; records with a known answer are left out. */
export function coded(given: Given, newest: readonly GivenSubmission[], question: string): Coded {
  const key = (answer: unknown) =>
    Array.isArray(answer)
      ? answer
          .map((label) => TAGS.indexOf(String(label)))
          .sort()
          .join(' ')
      : String(answer);
  const items = given.records
    .filter(({ metadata }) => metadata.known === null)
    .map(({ id }) => {
      const answers = newest
        .filter((one) => one.record === id && answerTo(given, one, question) !== null)
        .map((one) => ({ person: one.person, key: key(answerTo(given, one, question)) }));
      return { id, people: answers.map(({ person }) => person), keys: answers.map((one) => one.key) };
    });
  const seen = [...new Set(items.flatMap(({ keys }) => keys))];
  const values =
    SCALES[question] ?? (question === 'score' ? seen.sort((a, b) => Number(a) - Number(b)) : seen.sort());
  return {
    ids: items.map(({ id }) => id),
    people: items.map(({ people }) => people),
    rows: items.map(({ keys }) => keys.map((one) => values.indexOf(one))),
    size: values.length,
    scale:
      question === 'tags'
        ? { sets: values.map((set) => (set === '' ? [] : set.split(' ').map(Number))) }
        : question === 'score'
          ? { numbers: values.map(Number) }
          : {},
  };
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Agreement on a question from its definitions. */
export function slowAgreementOf(
  given: Given,
  newest: readonly GivenSubmission[],
  question: string,
  kind = KINDS[question]!,
) {
  const { rows, size, scale } = coded(given, newest, question);
  const pairable = rows.filter((row) => row.length >= 2);
  const all = pairable.flat();
  const most = Math.max(
    0,
    ...Array.from({ length: size }, (_, value) => all.filter((rating) => rating === value).length),
  );
  const alpha = slowAlpha(rows, size, kind, scale);
  return {
    items: pairable.length,
    ratings: all.length,
    alpha: new Set(all).size < 2 ? null : known(alpha),
    percent: pairable.length === 0 ? null : slowAgreement(rows, 'items'),
    baseline: all.length === 0 ? null : most / all.length,
  };
}

/** Agreement on one label against the rest, from its definitions. */
export function slowLabelAgreement(
  given: Given,
  newest: readonly GivenSubmission[],
  question: string,
  label: number,
) {
  const { rows, scale } = coded(given, newest, question);
  const has = (value: number) => (scale.sets ? scale.sets[value]!.includes(label) : value === label);
  const recoded = rows.map((row) => row.map((value) => Number(has(value!))));
  const pairable = recoded.filter((row) => row.length >= 2);
  const all = pairable.flat();
  const times = (row: readonly number[]) => row.filter((one) => one === 1).length;
  const again = pairable.map((row) => (times(row) * (times(row) - 1)) / (row.length - 1));
  const occurrences = times(all);
  return {
    occurrences,
    prevalence: all.length === 0 ? null : occurrences / all.length,
    alpha: new Set(all).size < 2 ? null : known(slowAlpha(recoded, 2, 'nominal', {})),
    specific: occurrences === 0 ? null : sum(again) / occurrences,
  };
}

/** How far two answers to a record lie apart on average, by record. */
export function slowDisagreementOf(
  given: Given,
  newest: readonly GivenSubmission[],
  question: string,
): ReadonlyMap<string, number> {
  const { ids, rows, size, scale } = coded(given, newest, question);
  const all = rows.filter((row) => row.length >= 2).flat();
  const times = Array.from({ length: size }, (_, value) => all.filter((rating) => rating === value).length);
  const apart = (a: number, b: number): number => {
    const [low, high] = a < b ? [a, b] : [b, a];
    if (a === b) return 0;
    if (question === 'stars')
      return (sum(times.slice(low, high + 1)) - (times[low]! + times[high]!) / 2) ** 2;
    if (question === 'score') return (scale.numbers![a]! - scale.numbers![b]!) ** 2;
    if (question !== 'tags') return 1;
    const [one, other] = [scale.sets![a]!, scale.sets![b]!];
    const both = one.filter((label) => other.includes(label)).length;
    const either = new Set([...one, ...other]).size;
    const nested = both === one.length || both === other.length;
    return 1 - (both / either) * (nested ? 2 / 3 : both > 0 ? 1 / 3 : 0);
  };
  return new Map(
    rows.flatMap((row, at) => {
      if (row.length < 2) return [];
      const given = row.filter((value) => value !== null);
      const distances = given.flatMap((a, i) => given.flatMap((b, j) => (i < j ? [apart(a, b)] : [])));
      return [[ids[at]!, sum(distances) / distances.length]];
    }),
  );
}

/** By record: how many answered, and how far two answers lie apart on average: in points where there are points. */
export function slowSpread(given: Given, newest: readonly GivenSubmission[], question: string) {
  const { ids, rows, scale } = coded(given, newest, question);
  const hasPoints = ['stars', 'score'].includes(question);
  const byRecord = slowDisagreementOf(given, newest, question);
  return rows.flatMap((row, at) => {
    if (row.length === 0) return [];
    const points = row.map((value) => scale.numbers?.[value!] ?? value!);
    const pairs = points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.abs(a - b)));
    const mean = sum(pairs) / pairs.length;
    return [{ answers: row.length, apart: hasPoints ? mean : (byRecord.get(ids[at]!) ?? 0) }];
  });
}

/** Of records whose second answer has a time: the day it came in, and alpha of any of them together. */
export function slowDated(given: Given, newest: readonly GivenSubmission[], question: string) {
  const { ids, rows, size, scale } = coded(given, newest, question);
  const items = rows.flatMap((row, at) => {
    if (row.length < 2) return [];
    const days = newest
      .filter((one) => one.record === ids[at] && answerTo(given, one, question) !== null)
      .map(dayOf)
      .filter((day) => day !== null)
      .toSorted();
    return [{ row, day: days[1] ?? null }];
  });
  const alphaOf = (some: readonly { readonly row: Rows[number] }[]): number | null => {
    const all = some.flatMap(({ row }) => row);
    if (new Set(all).size < 2) return null;
    return known(
      slowAlpha(
        some.map(({ row }) => row),
        size,
        KINDS[question]!,
        scale,
      ),
    );
  };
  return { items, alphaOf };
}

/** The error of alpha when each comparable record in turn is left out. */
export function slowJackknife(
  given: Given,
  newest: readonly GivenSubmission[],
  question: string,
): number | null {
  const { items, alphaOf } = slowDated(given, newest, question);
  const without = items.map((left) => alphaOf(items.filter((one) => one !== left)));
  if (items.length < 2 || alphaOf(items) === null || without.includes(null)) return null;
  const values = without.map((value) => value ?? NaN);
  const mean = sum(values) / values.length;
  return Math.sqrt(((values.length - 1) / values.length) * sum(values.map((value) => (value - mean) ** 2)));
}
