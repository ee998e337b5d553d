import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaU } from '../../../src/stats/agreement/alpha-u.ts';
import { characterAlpha } from '../../../src/stats/text/character-alpha.ts';
import { overlapPairs } from '../../../src/stats/text/overlap-matching.ts';
import { spanF1 } from '../../../src/stats/text/span-f1.ts';
import type { SpanMatch } from '../../../src/stats/text/span-pairs.ts';
import { type Span, type SpanDocument, spansOfLabel } from '../../../src/stats/text/spans.ts';
import { published } from '../published-tables.ts';
import { known, slowAlpha, sum } from '../slow-reference.ts';

const options = { replicates: 200, seed: 1 };
const matches: readonly SpanMatch[] = ['exact', 'boundaries', 'overlap', 'labelled_overlap'];
const LENGTH = 20;

const span = (start: number, end: number, label = 0): Span => ({ start, end, label });
const document = (...spans: readonly (readonly Span[])[]): SpanDocument => ({
  length: LENGTH,
  marks: new Map(spans.entries()),
});

const someSpans = fc.uniqueArray(
  fc
    .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 6 }), fc.nat(1))
    .map(([start, long, label]) => span(start, Math.min(LENGTH, start + long), label)),
  { maxLength: 6, selector: ({ start, end, label }) => `${String(start)} ${String(end)} ${String(label)}` },
);
const someDocuments = fc.array(
  fc.array(someSpans, { minLength: 2, maxLength: 3 }).map((spans) => document(...spans)),
  { minLength: 1, maxLength: 5 },
);

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const same: Readonly<Record<SpanMatch, (a: Span, b: Span) => boolean>> = {
  exact: (a, b) => a.start === b.start && a.end === b.end && a.label === b.label,
  boundaries: (a, b) => a.start === b.start && a.end === b.end,
  overlap,
  labelled_overlap: (a, b) => overlap(a, b) && a.label === b.label,
};

/** The most pairs, by trying for each span all partners and none. */
function slowPairs(a: readonly Span[], b: readonly Span[], may: (a: Span, b: Span) => boolean): number {
  const [first, ...rest] = a;
  if (!first) return 0;
  const without = slowPairs(rest, b, may);
  const tried = b.flatMap((other, i) =>
    may(first, other) ? [1 + slowPairs(rest, b.toSpliced(i, 1), may)] : [],
  );
  return Math.max(without, ...tried);
}

function slowF1(documents: readonly SpanDocument[], match: SpanMatch): number {
  const scores: number[] = [];
  for (const [i, j] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const both = documents.filter(({ marks }) => marks.has(i) && marks.has(j));
    const distinct = (spans: readonly Span[]) =>
      spans.filter((one, at) => {
        const isSame =
          match === 'overlap' ? same.boundaries : match === 'labelled_overlap' ? same.exact : same[match];
        return spans.findIndex((other) => isSame(one, other)) === at;
      });
    const lists = both.map(({ marks }) => [distinct(marks.get(i)!), distinct(marks.get(j)!)] as const);
    const total = sum(lists.map(([a, b]) => a.length + b.length));
    if (total > 0) scores.push((2 * sum(lists.map(([a, b]) => slowPairs(a, b, same[match])))) / total);
  }
  return sum(scores) / scores.length;
}

describe('overlapPairs', () => {
  test('0-10 and 8-20 against 2-4 and 6-9: two pairs, which the first free partner would miss', () => {
    const a = [span(0, 10), span(8, 20)];
    expect(overlapPairs(a, [span(6, 9), span(2, 4)], () => true)).toBe(2);
    expect(overlapPairs([a[1]!, a[0]!], [span(6, 9), span(2, 4)], () => true)).toBe(2);
    expect(overlapPairs([span(0, 10)], [span(6, 9), span(2, 4)], () => true)).toBe(1);
  });

  test('touching spans share no character', () => {
    expect(overlapPairs([span(0, 5)], [span(5, 9)], () => true)).toBe(0);
  });

  test('as many pairs as trying all partners finds', () => {
    fc.assert(
      fc.property(someSpans, someSpans, (a, b) => {
        for (const match of matches)
          expect(overlapPairs(a, b, same[match])).toBe(
            slowPairs(a, b, (x, y) => overlap(x, y) && same[match](x, y)),
          );
      }),
    );
  });

  test('thousands of spans that all overlap are paired without trying every combination', () => {
    const many = (number: number) => Array.from({ length: number }, (_, i) => span(i, 5000 + i));
    expect(overlapPairs(many(1500), many(1000), () => true)).toBe(1000);
  });
});

describe('spanF1', () => {
  test('the worked example: {0-5, 8-9} and {0-5, 7-9}', () => {
    const example = [document([span(0, 5), span(8, 9)], [span(0, 5), span(7, 9)])];
    expect(spanF1(example, 'exact', options)).toMatchObject({
      value: 0.5,
      low: null,
      noInterval: 'few_items',
    });
    expect(spanF1(example, 'overlap', options).value).toBe(1);
    expect(spanF1(example, 'exact', options).pairs).toEqual([
      { first: 0, second: 1, documents: 1, matched: 1, spans: 4, value: 0.5, why: null },
    ]);
  });

  test.each(matches)('%s: as its definition says, over all pairs', (match) => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        expect(known(spanF1(documents, match, options).value)).toBeCloseTo(
          known(slowF1(documents, match)),
          9,
        );
      }),
    );
  });

  test.each(matches)('%s: symmetric, and independent of the order of documents and spans', (match) => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        const turned = documents.toReversed().map(({ length, marks }) => ({
          length,
          marks: new Map(Array.from(marks, ([person, spans]) => [2 - person, spans.toReversed()])),
        }));
        const value = spanF1(documents, match, options).value;
        expect(spanF1(turned, match, options).value ?? 99).toBeCloseTo(value ?? 99, 12);
      }),
    );
  });

  test('looser matches never score less; an annotator with themself scores 1', () => {
    fc.assert(
      fc.property(someSpans, someSpans, (a, b) => {
        // The same boundaries with two labels are two spans for one match and one for another.
        const single = (spans: readonly Span[]) => spans.map(({ start, end }) => span(start, end));
        const both = [document(single(a), single(b))];
        const score = (match: SpanMatch) => spanF1(both, match, options).value ?? 0;
        expect(score('exact')).toBe(score('boundaries'));
        expect(score('overlap')).toBeGreaterThanOrEqual(score('exact'));
        if (a.length > 0) expect(spanF1([document(a, a)], 'exact', options).value).toBe(1);
      }),
    );
  });

  test('a document both left empty adds nothing, a span without characters neither', () => {
    const some = [document([span(0, 5), span(3, 3)], [span(0, 5), span(7, 9)])];
    const more = [...some, document([], []), document([span(4, 4)], [])];
    expect(spanF1(more, 'exact', options).value).toBe(spanF1(some, 'exact', options).value);
    expect(spanF1(some, 'exact', options).value).toBeCloseTo(2 / 3, 12);
  });

  test('one label alone, with its support', () => {
    const documents = [document([span(0, 5, 1), span(8, 9, 0)], [span(0, 5, 1), span(8, 9, 1)])];
    expect(spanF1(spansOfLabel(documents, 1), 'exact', options).value).toBeCloseTo(2 / 3, 12);
    expect(spanF1(spansOfLabel(documents, 0), 'exact', options)).toMatchObject({ value: 0 });
    expect(spanF1(spansOfLabel(documents, 1), 'exact', options).pairs[0]!.spans).toBe(3);
  });

  test('the interval holds the value and is the same again with the same seed; the jackknife is exact', () => {
    const documents = Array.from({ length: 30 }, (_, i) =>
      document([span(0, 5), span(8, 9)], i % 3 === 0 ? [span(0, 5)] : [span(0, 4), span(8, 9)]),
    );
    const result = spanF1(documents, 'exact', options);
    expect(result.low).toBeLessThan(result.value!);
    expect(result.high).toBeGreaterThan(result.value!);
    expect(spanF1(documents, 'exact', options)).toEqual(result);
    const without = documents.map((_, i) => spanF1(documents.toSpliced(i, 1), 'exact', options).value!);
    const mean = sum(without) / 30;
    expect(result.se).toBeCloseTo(
      Math.sqrt((29 / 30) * sum(without.map((value) => (value - mean) ** 2))),
      12,
    );
  });

  test('undefined: nobody shares a document; nobody marked anything', () => {
    expect(spanF1([document([span(0, 5)])], 'exact', options)).toMatchObject({
      value: null,
      why: 'no_item_with_two_ratings',
      pairs: [],
    });
    expect(spanF1([], 'overlap', options).why).toBe('no_item_with_two_ratings');
    expect(spanF1([document([], [])], 'exact', options)).toMatchObject({ value: null, why: 'no_variation' });
  });
});

describe('characterAlpha', () => {
  test('Krippendorff (1995), sections A on 24 units: 0.329', () => {
    const [first, second] = published('krippendorff_1995_unitizing').data.units!.A!;
    const marked = (sections: typeof first) => sections!.map(([start, end]) => span(start!, end!));
    const documents = [{ length: 24, marks: new Map([marked(first), marked(second)].entries()) }];
    expect(characterAlpha(documents, options).value).toBeCloseTo(0.328571428571, 9);
  });

  test.each(['nominal', 'masi', 'jaccard'] as const)('%s: as alpha of every single character', (kind) => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        const sets = [[], [0], [1], [0, 1]];
        const rows = documents.flatMap(({ marks }) =>
          Array.from({ length: LENGTH }, (_, at) =>
            Array.from(marks.values(), (spans) => {
              const labels = [0, 1].filter((label) =>
                spans.some((one) => one.label === label && one.start <= at && at < one.end),
              );
              return sets.findIndex((set) => set.join() === labels.join());
            }),
          ),
        );
        const { value, outside } = characterAlpha(documents, options, kind);
        expect(known(value)).toBeCloseTo(known(slowAlpha(rows, 4, kind, { sets })), 9);
        expect(outside).toBeCloseTo(rows.flat().filter((set) => set === 0).length / rows.flat().length, 12);
      }),
    );
  });

  test('splitting a span in two changes nothing, nor does measuring in another unit but for n', () => {
    const whole = [document([span(0, 8)], [span(2, 8)])];
    const halves = [document([span(0, 3), span(3, 8)], [span(2, 8), span(4, 6)])];
    expect(characterAlpha(halves, options).value).toBe(characterAlpha(whole, options).value);
  });

  test('the interval resamples documents: ten equal ones leave no doubt', () => {
    const documents = Array.from({ length: 10 }, () => document([span(0, 8)], [span(2, 8)]));
    const { low, high, value, se } = characterAlpha(documents, options);
    expect(low).toBeCloseTo(value!, 12);
    expect(high).toBeCloseTo(value!, 12);
    // Alpha of nine of them is a hair lower than of ten.
    expect(se).toBeLessThan(1e-6);
    expect(characterAlpha(documents.slice(1), options).noInterval).toBe('few_items');
  });

  test('the jackknife leaves out one document after the other', () => {
    const documents = Array.from({ length: 6 }, (_, i) =>
      document([span(0, 8)], [span(i, 8), span(12, 12 + i)]),
    );
    const without = documents.map((_, i) => characterAlpha(documents.toSpliced(i, 1), options).value!);
    const mean = sum(without) / 6;
    expect(characterAlpha(documents, options).se).toBeCloseTo(
      Math.sqrt((5 / 6) * sum(without.map((value) => (value - mean) ** 2))),
      12,
    );
  });

  test('spans that reach beyond the given length lengthen the document', () => {
    const short = { length: 0, marks: document([span(0, 8)], [span(2, 10)]).marks };
    expect(characterAlpha([short], options).value).toBe(
      characterAlpha([{ ...short, length: 10 }], options).value,
    );
  });

  test('undefined: one annotator; nothing marked; everything marked', () => {
    expect(characterAlpha([document([span(0, 3)])], options)).toMatchObject({
      value: null,
      why: 'no_item_with_two_ratings',
      outside: null,
    });
    expect(characterAlpha([document([], [])], options)).toMatchObject({ why: 'no_variation', outside: 1 });
    const all = [document([span(0, LENGTH)], [span(0, LENGTH)])];
    expect(characterAlpha(all, options)).toMatchObject({ value: null, why: 'no_variation', outside: 0 });
  });
});

describe('alphaU', () => {
  const sections = fc
    .uniqueArray(fc.nat(15), { minLength: 2, maxLength: 8 })
    .map((cuts) => cuts.toSorted((a, b) => a - b))
    .map((cuts) =>
      cuts.flatMap((start, i) => (i % 2 === 0 && i + 1 < cuts.length ? [{ start, end: cuts[i + 1]! }] : [])),
    );

  test('1 when all mark the same; order of annotators and sections changes nothing', () => {
    fc.assert(
      fc.property(sections, sections, sections, (a, b, c) => {
        if (a.some(({ start, end }) => end - start > 1)) expect(alphaU(16, [a, a]).value).toBeCloseTo(1, 12);
        const value = alphaU(16, [a, b, c]).value ?? 99;
        expect(alphaU(16, [c.toReversed(), a, b]).value ?? 99).toBeCloseTo(value, 9);
      }),
    );
  });

  test('observed disagreement is the sum over all pairs of sections', () => {
    fc.assert(
      fc.property(sections, sections, sections, (...people) => {
        const covered = (list: (typeof people)[0], at: number) =>
          list.some((s) => s.start <= at && at < s.end);
        let all = 0;
        for (const own of people) {
          for (const others of people) {
            if (own === others) continue;
            for (const a of own) {
              for (const b of others)
                if (a.start < b.end && b.start < a.end)
                  all += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
              const cells = Array.from({ length: a.end - a.start }, (_, i) => a.start + i);
              if (!cells.some((at) => covered(others, at))) all += 2 * (a.end - a.start) ** 2;
            }
          }
        }
        const { observed } = alphaU(16, people);
        if (observed !== null) expect(observed).toBeCloseTo(all / (6 * 256), 9);
      }),
    );
  });

  test('sections beyond the end lengthen the continuum', () => {
    const people = [[{ start: 0, end: 3 }], [{ start: 1, end: 5 }]];
    expect(alphaU(0, people)).toEqual(alphaU(5, people));
    expect(alphaU(0, people).value).not.toBeNull();
  });

  test('undefined: one annotator, nothing marked, overlapping sections', () => {
    expect(alphaU(9, [[{ start: 0, end: 3 }]]).why).toBe('no_item_with_two_ratings');
    expect(alphaU(9, [[], []]).why).toBe('no_variation');
    expect(alphaU(1, [[{ start: 0, end: 1 }], [{ start: 0, end: 1 }]]).why).toBe('no_variation');
    const overlapping = [
      { start: 0, end: 3 },
      { start: 2, end: 4 },
    ];
    expect(alphaU(9, [overlapping, []])).toEqual({
      value: null,
      why: 'overlapping_spans',
      observed: null,
      expected: null,
    });
  });
});
