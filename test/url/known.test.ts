import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_FILTER,
  isEmpty,
  selectionOn,
  STATUSES,
  without,
  withSelection,
  type Field,
  type Selection,
} from '../../src/model/filter.ts';
import { href } from '../../src/url/href.ts';
import { knownTo } from '../../src/url/known.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { chipsOf } from '../../src/figures/metadata/filter-words.ts';
import { anyFilter } from '../measures/any-filter.ts';
import { campaignOf } from '../measures/given.ts';
import { madeUp } from '../measures/made-up.ts';

const { about } = campaignOf(madeUp(1));
const some: Selection = { kind: 'terms', terms: ['x'], exclude: false };
const FIELDS: readonly Field[] = [
  { kind: 'annotator' },
  { kind: 'workspace' },
  { kind: 'question', name: '__proto__' },
  { kind: 'question', name: 'mood' },
  { kind: 'metadata', name: 'constructor' },
  { kind: 'metadata', name: 'lang' },
];

describe('knownTo', () => {
  test('keeps what the campaign has', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const stranger = filter.annotator?.kind === 'terms' && filter.annotator.terms.join() === 'nobody';
        expect(knownTo(filter, about)).toEqual(
          stranger
            ? { filter: without(filter, { kind: 'annotator' }), ignored: ['annotator'] }
            : { filter, ignored: [] },
        );
      }),
    );
  });

  test('tells questions, fields and people that the campaign does not have, and leaves them out', () => {
    const { filter } = readFragment('q.mood=happy&q.__proto__=1&m.constructor=2&m.lang=en&annotator=zoe');
    const known = knownTo(filter, about);
    expect(known.ignored).toEqual(['__proto__', 'constructor', 'annotator']);
    expect(known.filter).toEqual(readFragment('q.mood=happy&m.lang=en').filter);
  });

  test('tells a workspace that the campaign does not have', () => {
    expect(knownTo(readFragment('workspace=elsewhere').filter, about)).toEqual({
      filter: EMPTY_FILTER,
      ignored: ['workspace'],
    });
  });

  test('one known person among strangers is enough', () => {
    expect(knownTo(readFragment('annotator=ann,zoe').filter, about).ignored).toEqual([]);
  });
});

describe('the filter', () => {
  test.each(FIELDS)('a selection on $kind $name is found, replaced and taken away', (field) => {
    const other: Selection = { kind: 'terms', terms: ['y', 'z'], exclude: true };
    const filter = withSelection(EMPTY_FILTER, field, some);
    expect(selectionOn(EMPTY_FILTER, field)).toBeUndefined();
    expect(selectionOn(filter, field)).toEqual(some);
    expect(isEmpty(filter)).toBe(false);
    expect(selectionOn(withSelection(filter, field, other), field)).toEqual(other);
    expect(without(filter, field)).toEqual(EMPTY_FILTER);
    expect(withSelection(filter, field, null)).toEqual(EMPTY_FILTER);
    expect(withSelection(filter, field, { ...some, terms: [] })).toEqual(EMPTY_FILTER);
  });

  test('taking one field away leaves the others as they are, and changes nothing in place', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...FIELDS), (filter, field) => {
        const before = structuredClone(filter);
        const rest = without(filter, field);
        for (const one of FIELDS)
          expect(selectionOn(rest, one)).toEqual(
            JSON.stringify(one) === JSON.stringify(field) ? undefined : selectionOn(filter, one),
          );
        expect(filter).toEqual(before);
        expect(without(rest, field)).toEqual(rest);
      }),
    );
  });

  test('statuses are kept in one order, and a period is taken away whole', () => {
    const status = withSelection(
      EMPTY_FILTER,
      { kind: 'status' },
      { kind: 'terms', terms: ['draft', 'submitted', 'nonsense'], exclude: false },
    );
    expect(status.status).toEqual(STATUSES.filter((one) => ['draft', 'submitted'].includes(one)));
    expect(without({ ...EMPTY_FILTER, from: '2026-02-01', to: '2026-02-02' }, { kind: 'period' })).toEqual(
      EMPTY_FILTER,
    );
  });
});

describe('chips', () => {
  test('everything that is selected is said, also what no form offers', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const chips = chipsOf(filter, about);
        const wanted = [
          filter.annotator,
          filter.workspace,
          filter.record,
          filter.status,
          filter.from ?? filter.to,
        ].filter(Boolean).length;
        expect(chips).toHaveLength(
          wanted + Object.keys(filter.questions).length + Object.keys(filter.metadata).length,
        );
        expect(chips.every(({ text }) => text.length > 3 && !/undefined|null|NaN/.test(text))).toBe(true);
        let rest = filter;
        for (const _ of chips) rest = chipsOf(rest, about)[0]!.rest;
        expect(isEmpty(rest)).toBe(true);
      }),
    );
    expect(chipsOf(readFragment('q.note=x').filter, about)).toHaveLength(1);
  });

  test('another distance and intervals for other people are said, and taken away one by one', () => {
    const { filter } = readFragment('annotator=ann&distance.tags=jaccard&distance.mood=masi&interval=people');
    const chips = chipsOf(filter, about);
    // A distance that does not fit the question changes nothing, so nothing is said of it.
    expect(chips.map(({ text }) => text.replace(/^[^:]*: /, ''))).toEqual([
      'ann',
      'Jaccard',
      'Intervals for other people too',
    ]);
    expect(chips[1]!.rest).toEqual(readFragment('annotator=ann&distance.mood=masi&interval=people').filter);
    expect(chips[2]!.rest).toEqual(
      readFragment('annotator=ann&distance.tags=jaccard&distance.mood=masi').filter,
    );
    expect(isEmpty(readFragment('distance.tags=jaccard&interval=people').filter)).toBe(true);
  });

  test('a distance of a question that the campaign does not have is told and left out', () => {
    const { filter, ignored } = knownTo(
      readFragment('distance.tags=jaccard&distance.toString=nominal').filter,
      about,
    );
    expect(ignored).toEqual(['toString']);
    expect(filter).toEqual(readFragment('distance.tags=jaccard').filter);
  });

  test('no address makes them throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('from', 'to', 'status', 'q.mood', 'q.stars', 'm.lang', 'm.length', 'annotator'),
        fc.oneof(
          fc.string(),
          fc.constantFrom('2026-02-31', '0000-00-00', '9999-99-99', '..', '1..', '-1e308..1e308'),
        ),
        (key, value) => {
          const { filter } = knownTo(readFragment(`${key}=${value}`).filter, about);
          expect(chipsOf(filter, about).length).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('addresses of pages end with a slash', () => {
  expect([href(), href('slug'), href('slug', 'progress')]).toEqual(['/', '/slug/', '/slug/progress/']);
});
