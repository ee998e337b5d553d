import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/figures/index.ts';
import { PAGES, QUESTION_PAGE } from '../../src/sections/index.ts';
import { groupsOf } from '../../src/sections/shown-figures.ts';
import { campaignOf } from '../measures/given.ts';
import { madeUp } from '../measures/made-up.ts';

test('every figure stands on one page, once', () => {
  const placed = [...PAGES, QUESTION_PAGE].flatMap(({ groups }) => groups.flatMap(({ figures }) => figures));
  expect(placed.map(({ id }) => id).sort()).toEqual(FIGURES.map(({ id }) => id).sort());
});

describe('the figures of one question', () => {
  const { about } = campaignOf(madeUp(21, 40));

  test('stand below headings in the order of the groups', () => {
    const order = QUESTION_PAGE.groups.flatMap(({ figures }) => figures.map(({ id }) => id));
    for (const number of about.questions.keys()) {
      const groups = groupsOf(QUESTION_PAGE, about, number);
      const shown = groups.flatMap(({ figures }) => figures.map(({ figure }) => figure.id));
      expect(shown).toEqual(order.filter((id) => shown.includes(id)));
      const titles = groups.map(({ title }) => title);
      if (titles.length > 1)
        expect(titles).toEqual(
          QUESTION_PAGE.groups.map(({ title }) => title).filter((title) => titles.includes(title)),
        );
    }
  });

  test('need no heading where there is one group only', () => {
    const agreement = PAGES.find(({ page }) => page === 'agreement')!;
    expect(groupsOf(agreement, about).map(({ title }) => title)).toEqual([null]);
  });
});
