import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DISTANCES,
  EMPTY_FILTER,
  STATUSES,
  type Distance,
  type Filter,
  type Limits,
  type Selection,
} from '../../src/model/filter.ts';
import { readFragment, writeFragment } from '../../src/url/fragment.ts';

const TRICKY = [
  '',
  '.',
  '..',
  ',',
  '&',
  '=',
  '-',
  '#',
  '%',
  '%2C',
  '+',
  ' ',
  '__proto__',
  'constructor',
  'q.',
  'v=1',
  "'()*!~",
  'שלום',
  '👩‍👩‍👧',
  '\u0001',
];
/** Anything but NUL, which no link can select. */
const text = fc
  .oneof(
    fc.constantFrom(...TRICKY),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  .map((any) => any.replaceAll('\0', '0'));
/** Also texts that are no Unicode: half a pair of code units. */
const broken = fc
  .array(fc.oneof(fc.constantFrom('\ud800', '\udc00', '\ue000', '\uffff', 'a', '.'), text), { maxLength: 5 })
  .map((parts) => parts.join(''));

const bound = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
);
const selection = (terms: fc.Arbitrary<string>): fc.Arbitrary<Selection> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('terms' as const),
      terms: fc.uniqueArray(terms, { minLength: 1, maxLength: 5 }),
      exclude: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('range' as const),
      range: fc.record({ from: bound, to: bound }),
      exclude: fc.boolean(),
    }),
  );
const onlyTerms = (terms: fc.Arbitrary<string>) => selection(terms).filter(({ kind }) => kind === 'terms');
const selections = (terms: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(fc.tuple(terms, selection(terms)), {
      selector: ([name]) => name.toWellFormed(),
      maxLength: 4,
    })
    .map((pairs): Readonly<Record<string, Selection>> => Object.fromEntries(pairs));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const filters = (terms: fc.Arbitrary<string>): fc.Arbitrary<Filter> =>
  fc.record(
    {
      annotator: onlyTerms(terms),
      workspace: onlyTerms(terms),
      record: onlyTerms(terms),
      status: fc.uniqueArray(fc.constantFrom(...STATUSES), { minLength: 1 }),
      from: day,
      to: day,
      questions: selections(terms),
      metadata: selections(terms),
      only: fc.constant(true as const),
      distances: fc
        .uniqueArray(fc.tuple(terms, fc.constantFrom(...DISTANCES)), {
          minLength: 1,
          maxLength: 3,
          selector: ([name]) => name.toWellFormed(),
        })
        .map((pairs): Readonly<Record<string, Distance>> => Object.fromEntries(pairs)),
      otherPeople: fc.constant(true as const),
      limits: fc
        .tuple(fc.integer({ min: -100, max: 59 }), fc.integer({ min: 60, max: 100 }))
        .map(([low, high]): Limits => [low / 100, high / 100]),
    },
    { requiredKeys: ['questions', 'metadata'] },
  );

const sortedSelection = (one: Selection): Selection =>
  one.kind === 'terms' ? { ...one, terms: one.terms.toSorted((a, b) => (a < b ? -1 : 1)) } : one;
const each = (map: Readonly<Record<string, Selection>>) =>
  Object.fromEntries(Object.entries(map).map(([name, one]) => [name, sortedSelection(one)]));

/** The one form of equal filters: the order of terms and statuses says nothing. */
function canonical(filter: Filter): Filter {
  const { annotator, workspace, record, status } = filter;
  return {
    ...filter,
    ...(annotator ? { annotator: sortedSelection(annotator) } : {}),
    ...(record ? { record: sortedSelection(record) } : {}),
    ...(workspace ? { workspace: sortedSelection(workspace) } : {}),
    ...(status ? { status: STATUSES.filter((one) => status.includes(one)) } : {}),
    questions: each(filter.questions),
    metadata: each(filter.metadata),
  };
}

describe('the filter in an address', () => {
  test('comes back as it was written, whatever the names and values hold', () => {
    fc.assert(
      fc.property(filters(text), (filter) => {
        expect(readFragment(writeFragment(filter))).toEqual({ filter: canonical(filter), ignored: [] });
        expect(readFragment(`#${writeFragment(filter)}`).filter).toEqual(canonical(filter));
      }),
      { numRuns: 1500 },
    );
  });

  test('a text that was written is written again from what was read', () => {
    fc.assert(
      fc.property(filters(broken), (filter) => {
        const written = writeFragment(filter);
        expect(writeFragment(readFragment(written).filter)).toBe(written);
      }),
      { numRuns: 1500 },
    );
  });

  test('equal filters give equal texts, whatever the order in which they were made', () => {
    fc.assert(
      fc.property(filters(text), (filter) => {
        const turned = (map: Readonly<Record<string, Selection>>) =>
          Object.fromEntries(
            Object.entries(map)
              .reverse()
              .map(([name, one]) => [
                name,
                one.kind === 'terms' ? { ...one, terms: [...one.terms.toReversed(), ...one.terms] } : one,
              ]),
          );
        const other: Filter = {
          ...Object.fromEntries(Object.entries(filter).reverse()),
          questions: turned(filter.questions),
          metadata: turned(filter.metadata),
        };
        expect(writeFragment(other)).toBe(writeFragment(filter));
      }),
      { numRuns: 500 },
    );
  });

  test('separators and what addresses cannot hold are written as percent signs', () => {
    fc.assert(
      fc.property(filters(text), (filter) => {
        expect(writeFragment(filter)).toMatch(/^([-\w%.=&,]*)$/);
      }),
    );
  });

  test('nothing that was not chosen is written', () => {
    expect(writeFragment(EMPTY_FILTER)).toBe('');
    expect(readFragment('')).toEqual({ filter: EMPTY_FILTER, ignored: [] });
    expect(
      writeFragment({ ...EMPTY_FILTER, questions: { a: { kind: 'terms', terms: [], exclude: false } } }),
    ).toBe('');
  });

  test('reads as documented', () => {
    const written =
      '-m.source=x&annotator=a,b&from=2026-02-01&m.lang=en,de&m.length=10..200&q.toxicity=illegal,fraud&status=draft,submitted&to=2026-02-28&workspace=w';
    const { filter, ignored } = readFragment(`v=1&${written}`);
    const terms = (...list: string[]): Selection => ({ kind: 'terms', terms: list, exclude: false });
    expect(ignored).toEqual([]);
    expect(filter).toEqual({
      annotator: terms('a', 'b'),
      workspace: terms('w'),
      from: '2026-02-01',
      to: '2026-02-28',
      status: ['submitted', 'draft'],
      questions: { toxicity: terms('fraud', 'illegal') },
      metadata: {
        lang: terms('de', 'en'),
        length: { kind: 'range', range: { from: 10, to: 200 }, exclude: false },
        source: { ...terms('x'), exclude: true },
      },
    });
  });
});

describe('an address of somebody else', () => {
  test.each([
    ['nonsense', ['nonsense']],
    ['v=2', ['v']],
    ['colour=red&annotator=a', ['colour']],
    ['annotator=1..2', ['annotator']],
    ['-status=draft', ['status']],
    ['status=finished', ['status']],
    ['from=yesterday', ['from']],
    ['from=2026-13-45', ['from']],
    ['m.length=1..2..3', ['m.length']],
    ['m.length=a..b', ['m.length']],
    ['q.%E0%A4%A=1', ['q.%E0%A4%A=1']],
    ['record=%00', ['record']],
    ['record=r1,a%00b', ['record']],
    ['-q.mood=%00', ['q.mood']],
    ['q.a%00b=x', ['q.a%00b=x']],
    ['only=yes', ['only']],
    ['distance.tags=near', ['distance.tags']],
    ['interval=records', ['interval']],
    ['&&&', []],
  ] as const)('%s: what means nothing is told and the rest is kept', (fragment, ignored) => {
    const found = readFragment(fragment);
    expect(found.ignored.map((key) => key.replace(/^-/, ''))).toEqual(ignored);
    expect(found.filter.questions).toEqual({});
    expect(found.filter.annotator !== undefined).toBe(fragment.includes('annotator=a'));
  });

  test('never throws, and what was read can be written', () => {
    const pieces = fc.constantFrom(
      'q.',
      'm.',
      '-',
      '&',
      '=',
      '..',
      ',',
      '%',
      '%ZZ',
      '%00',
      'annotator',
      'from',
      'status=',
      'only=1',
      'distance.',
      'jaccard',
      'interval=people',
      '#',
      '__proto__',
      '2026-02-31',
      '1e999',
      '-0',
      'NaN',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, broken), { maxLength: 12 }), (parts) => {
        const { filter } = readFragment(parts.join(''));
        expect(readFragment(writeFragment(filter)).filter).toEqual(filter);
      }),
      { numRuns: 3000 },
    );
  });
});
