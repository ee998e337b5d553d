import { expect, test } from 'vitest';
import { tellsCount, type Problem } from '../../src/model/problem.ts';
import { problemGroups } from '../../src/sections/problem-groups.ts';

const problem = (code: string, message = '', count = 1): Problem => ({
  code,
  message,
  file: null,
  line: null,
  count,
});

test('problems stand in groups, what is most urgent first, each group in its own order', () => {
  const codes = [
    'repeated_answers',
    'guessed',
    'ragged_row',
    'outside_scale',
    'same_annotator',
    'broken_json',
  ];
  const groups = problemGroups(codes.map((code) => problem(code)));
  expect(groups.map(({ title, problems }) => [title, problems.map(({ code }) => code)])).toEqual([
    ['Left out', ['ragged_row', 'broken_json']],
    ['Looks wrong', ['outside_scale', 'same_annotator']],
    ['Guessed', ['guessed']],
    ['To know', ['repeated_answers']],
  ]);
  expect(problemGroups([])).toEqual([]);
});

test('a message tells its count where it begins with it', () => {
  expect(tellsCount(problem('', '1,200 records have no response yet.', 1200))).toBe(true);
  expect(tellsCount(problem('', '12 records have no response yet.', 1))).toBe(false);
  expect(tellsCount(problem('', 'A row was left out.', 3))).toBe(false);
});
