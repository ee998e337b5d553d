import { describe, expect, test } from 'vitest';
import { figuresOf, groupsOf } from '../../src/views/section.ts';
import { QUESTION_GROUPS } from '../../src/views/question-groups.ts';
import { campaignOf } from './given.ts';
import { madeUp } from './made-up.ts';

describe('the figures of one question', () => {
  const { about } = campaignOf(madeUp(21, 40));
  const numbers = about.questions.keys();

  test('stand below headings in the order of the groups, each figure once', () => {
    for (const number of numbers) {
      const groups = groupsOf('question', about, number);
      const shown = groups.flatMap(({ figures }) => figures.map(({ view }) => view.id));
      expect(shown).toEqual(figuresOf('question', about, number).map(({ view }) => view.id));
      const titles = groups.map(({ title }) => title);
      if (titles.length > 1)
        expect(titles).toEqual(
          QUESTION_GROUPS.map(({ title }) => title).filter((title) => titles.includes(title)),
        );
    }
  });

  test('need no heading where there is one group only', () => {
    expect(groupsOf('agreement', about).map(({ title }) => title)).toEqual([null]);
  });
});
