import { describe, expect, test } from 'vitest';
import { added, linksFor, NO_LINKS } from '../../src/chart/links.ts';
import { EMPTY_FILTER, type Field, type Filter, type Selection } from '../../src/model/filter.ts';
import { readFragment } from '../../src/url/fragment.ts';

const terms = (...list: readonly string[]): Selection => ({ kind: 'terms', terms: list, exclude: false });
const MOOD: Field = { kind: 'question', name: 'mood & "quotes"' };
const mood = (selection: Selection): Filter => ({ ...EMPTY_FILTER, questions: { [MOOD.name]: selection } });
const followed = (link: string | undefined) => readFragment(link ?? '#none').filter;

describe('a mark', () => {
  test('selects its term on the figure’s field and keeps the rest of the filter', () => {
    const filter: Filter = { ...EMPTY_FILTER, from: '2026-02-01' };
    expect(followed(linksFor(filter, MOOD).link('calm'))).toEqual({
      ...mood(terms('calm')),
      from: '2026-02-01',
    });
    expect(followed(linksFor(filter, MOOD).link(['calm', 'sad']))).toEqual({
      ...mood(terms('calm', 'sad')),
      from: '2026-02-01',
    });
    expect(followed(linksFor(filter, MOOD).link({ from: 1, to: 2.5 }))).toEqual({
      ...mood({ kind: 'range', range: { from: 1, to: 2.5 }, exclude: false }),
      from: '2026-02-01',
    });
  });

  test('selects on a field of its own where it names one, whatever the figure’s field is', () => {
    const lang: Field = { kind: 'metadata', name: 'lang' };
    const filter: Filter = { ...mood(terms('calm')), metadata: { lang: terms('de') } };
    for (const figure of [null, MOOD]) {
      const { link, isSelected } = linksFor(filter, figure);
      expect(followed(link('en', lang))).toEqual({ ...filter, metadata: { lang: terms('en') } });
      expect(followed(link('de', lang))).toEqual(mood(terms('calm')));
      expect([isSelected('de', lang), isSelected('en', lang)]).toEqual([true, false]);
    }
    expect(linksFor(filter, null).link('calm')).toBeUndefined();
  });

  test('that is selected takes its selection away', () => {
    expect(followed(linksFor(mood(terms('calm')), MOOD).link('calm'))).toEqual(EMPTY_FILTER);
    expect(followed(linksFor(mood(terms('calm', 'sad')), MOOD).link('calm'))).toEqual(mood(terms('calm')));
  });

  test('is shown as selected where it is, also when others are excluded', () => {
    const { isSelected } = linksFor(mood(terms('calm', 'sad')), MOOD);
    expect([
      isSelected('calm'),
      isSelected('happy'),
      isSelected(['calm', 'sad']),
      isSelected(['calm', 'happy']),
    ]).toEqual([true, false, true, false]);
    const excluding = linksFor(mood({ ...terms('calm'), exclude: true }), MOOD);
    expect([excluding.isSelected('calm'), excluding.isSelected('happy')]).toEqual([false, true]);
    expect(linksFor(EMPTY_FILTER, MOOD).isSelected('calm')).toBe(false);
  });

  test('of a day selects the day, and is selected in a period that is open on one side', () => {
    const period: Field = { kind: 'period' };
    expect(followed(linksFor(EMPTY_FILTER, period).link('2026-02-03'))).toEqual({
      ...EMPTY_FILTER,
      from: '2026-02-03',
      to: '2026-02-03',
    });
    expect(
      followed(
        linksFor({ ...EMPTY_FILTER, from: '2026-02-03', to: '2026-02-03' }, period).link('2026-02-03'),
      ),
    ).toEqual(EMPTY_FILTER);
    const selected = (part: Partial<Filter>) =>
      ['2026-02-02', '2026-02-03', '2026-02-04'].map((day) =>
        linksFor({ ...EMPTY_FILTER, ...part }, period).isSelected(day),
      );
    expect(selected({})).toEqual([false, false, false]);
    expect(selected({ from: '2026-02-03' })).toEqual([false, true, true]);
    expect(selected({ to: '2026-02-03' })).toEqual([true, true, false]);
    expect(selected({ from: '2026-02-03', to: '2026-02-03' })).toEqual([false, true, false]);
  });

  test('without a field is no link', () => {
    for (const { link, isSelected } of [linksFor(EMPTY_FILTER, null), NO_LINKS])
      expect([link('x'), isSelected('x')]).toEqual([undefined, false]);
  });
});

describe('a click with the shift key', () => {
  test('adds to what is selected', () => {
    expect(added(mood(terms('calm')), mood(terms('sad')))).toEqual(mood(terms('calm', 'sad')));
    expect(added(mood(terms('calm', 'sad')), mood(terms('calm')))).toEqual(mood(terms('calm', 'sad')));
    expect(added(EMPTY_FILTER, mood(terms('sad')))).toEqual(mood(terms('sad')));
    const statuses = (...status: readonly ('draft' | 'submitted')[]) => ({ ...EMPTY_FILTER, status });
    expect(added(statuses('draft'), statuses('submitted'))).toEqual(statuses('submitted', 'draft'));
  });

  test('adds on the field of the mark, where the marks of a figure belong to several', () => {
    const [lang, source]: readonly Field[] = [
      { kind: 'metadata', name: 'lang' },
      { kind: 'metadata', name: 'source' },
    ];
    const filter: Filter = { ...mood(terms('calm')), metadata: { lang: terms('de') } };
    const clicked = (term: string, field: Field) => followed(linksFor(filter, null).link(term, field));
    expect(added(filter, clicked('en', lang!))).toEqual({
      ...filter,
      metadata: { lang: terms('de', 'en') },
    });
    expect(added(filter, clicked('web', source!))).toEqual({
      ...filter,
      metadata: { lang: terms('de'), source: terms('web') },
    });
  });

  test('takes a range, or what was selected alone, as a click does', () => {
    const range = (from: number): Selection => ({
      kind: 'range',
      range: { from, to: from + 1 },
      exclude: false,
    });
    expect(added(mood(range(1)), mood(range(2)))).toEqual(mood(range(2)));
    expect(added(mood(terms('calm')), EMPTY_FILTER)).toEqual(EMPTY_FILTER);
  });
});
