import type { Why } from '../../model/reason.ts';

/** A section of a continuum, `start` up to, not including, `end`. */
interface Section {
  readonly start: number;
  readonly end: number;
}

/** Alpha of unitizing with the two disagreements it is made of, or null and the reason. */
interface UnitizingAlpha {
  readonly value: number | null;
  readonly why: Why | 'overlapping_spans' | null;
  readonly observed: number | null;
  readonly expected: number | null;
}

/**
 * Krippendorff's alpha_U of one label: how alike annotators cut a continuum of so many units, one list of sections
 * each; sections beyond its end lengthen it. Null for fewer than two annotators (`no_item_with_two_ratings`), when nobody marked anything or nothing can
 * differ (`no_variation`), and when sections of one annotator overlap (`overlapping_spans`), for which it is not
 * defined. Krippendorff (1995), Sociol. Methodol. 25, 47-76; (2004), Content Analysis, 2nd ed. Worked example: its
 * sections A on 24 units, observed 0.031, alpha 0.515.
 */
export function alphaU(units: number, annotators: readonly (readonly Section[])[]): UnitizingAlpha {
  const people = annotators.map((sections) =>
    sections.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start),
  );
  const sections = people.flat();
  const length = sections.reduce((last, { end }) => Math.max(last, end), units);
  if (people.length < 2) return none('no_item_with_two_ratings');
  if (sections.length === 0) return none('no_variation');
  if (people.some(doOverlap)) return none('overlapping_spans');
  const gaps = people.map((own) => gapsBetween(own, length));
  const observed = observedDisagreement(length, people, gaps);
  const expected = expectedDisagreement(length, people.length, sections, gaps.flat());
  return expected > 0
    ? { value: 1 - observed / expected, why: null, observed, expected }
    : none('no_variation');
}

function doOverlap(sections: readonly Section[]): boolean {
  return sections.some(({ start }, i) => i > 0 && start < sections[i - 1]!.end);
}

function gapsBetween(sections: readonly Section[], length: number): Section[] {
  const ends = [0, ...sections.map(({ end }) => end)];
  const starts = [...sections.map(({ start }) => start), length];
  return ends.map((end, i) => ({ start: end, end: starts[i]! })).filter(({ start, end }) => end > start);
}

function observedDisagreement(
  length: number,
  people: readonly (readonly Section[])[],
  gaps: readonly (readonly Section[])[],
): number {
  let sum = 0;
  people.forEach((own, i) => {
    people.forEach((others, j) => {
      if (i === j) return;
      for (const [a, b] of meetings(own, others)) sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
      for (const [a, gap] of meetings(own, gaps[j]!)) {
        if (gap.start <= a.start && a.end <= gap.end) sum += 2 * lengthOf(a) ** 2;
      }
    });
  });
  return sum / (people.length * (people.length - 1) * length ** 2);
}

/** The pairs of sections of two sorted lists that share a unit. */
function* meetings(
  a: readonly Section[],
  b: readonly Section[],
): Generator<readonly [a: Section, b: Section]> {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]!.start < b[j]!.end && b[j]!.start < a[i]!.end) yield [a[i]!, b[j]!];
    if (a[i]!.end < b[j]!.end) i++;
    else j++;
  }
}

function expectedDisagreement(
  length: number,
  annotators: number,
  units: readonly Section[],
  gaps: readonly Section[],
): number {
  const roomFor = placesInGaps(gaps.map(lengthOf));
  let sum = 0;
  let own = 0;
  for (const unit of units) {
    const l = lengthOf(unit);
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * roomFor(l);
    own += l * (l - 1);
  }
  const cells = annotators * length;
  return ((2 / length) * sum) / (cells * (cells - 1) - own);
}

/** In how many places of all gaps a unit of some length fits. */
function placesInGaps(gaps: readonly number[]): (unit: number) => number {
  const sorted = [...gaps].sort((a, b) => b - a);
  const sums = [0];
  for (const gap of sorted) sums.push(sums[sums.length - 1]! + gap);
  return (unit) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! >= unit) low = middle + 1;
      else high = middle;
    }
    return sums[low]! - low * (unit - 1);
  };
}

function lengthOf({ start, end }: Section): number {
  return end - start;
}

function none(why: Why | 'overlapping_spans'): UnitizingAlpha {
  return { value: null, why, observed: null, expected: null };
}
