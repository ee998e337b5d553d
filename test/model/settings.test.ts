import { expect, test } from 'vitest';
import { parseSettings } from '../../src/model/parse-settings.ts';

const problemsIn = (yaml: string) => parseSettings(yaml, 'birds/dashboard.yml').problems;

const wrong: readonly (readonly [string, string, number | null, RegExp])[] = [
  [
    'a misspelt key',
    'title: Birds\nqestions: {}\n',
    2,
    /"qestions" is not known. Did you mean "questions"\?/,
  ],
  [
    'a misspelt key inside',
    'questions:\n  mood:\n    tipe: label\n',
    3,
    /"questions.mood.tipe" is not known. Did you mean "type"\?/,
  ],
  [
    'a wrong word',
    'questions:\n  mood:\n    type: lable\n',
    3,
    /"questions.mood.type" is wrong: expected .*label/,
  ],
  ['a wrong type', 'title: [1, 2]\n', 1, /"title" is wrong: expected .*(text|string)/],
  ['a number below one', 'target:\n  records: 0\n', 2, /"target.records" is wrong: expected/],
  [
    'a day that is none',
    'events:\n  - { date: 1 March, title: Start }\n',
    2,
    /"events.0.date" is wrong: expected a day written YYYY-MM-DD/,
  ],
  [
    'a day that no calendar has',
    'target:\n  due: 2026-02-30\n',
    2,
    /"target.due" is wrong: expected a day of the/,
  ],
  ['a text for a list', 'counted: submitted\n', 1, /"counted" is wrong: expected/],
  ['a status that is none', 'counted: [submitted, done]\n', 1, /"counted.1" is wrong: expected/],
  [
    'a column without its name',
    'columns:\n  answers:\n    tags: { separator: "|" }\n',
    3,
    /"columns.answers.tags/,
  ],
  [
    'a label in two groups',
    'questions:\n  a:\n    groups:\n      x: [p]\n      y: [p]\n',
    5,
    /"p" is in two groups, "x" and "y"/,
  ],
  [
    'a spelling merged into two labels',
    'questions:\n  a:\n    merge:\n      x: [p]\n      y: [p]\n',
    5,
    /"p" is merged into two labels, "x" and "y"/,
  ],
  [
    'a chain of merged labels',
    'questions:\n  a:\n    merge:\n      x: [y]\n      y: [p]\n',
    4,
    /"y" is merged into "x", and other spellings are merged into it/,
  ],
  [
    'a distance that differs by direction',
    'questions:\n  a:\n    distances:\n      x: { y: 0.5 }\n      y: { x: 1 }\n',
    4,
    /"x" is 0.5 apart from "y", and "y" 1 from "x"/,
  ],
  [
    'a label apart from itself',
    'questions:\n  a:\n    distances:\n      x: { x: 1 }\n',
    4,
    /"x" is 1 apart from itself: expected 0/,
  ],
  [
    'a negative distance',
    'questions:\n  a:\n    distances:\n      x: { y: -1 }\n',
    4,
    /"questions.a.distances.x.y" is wrong/,
  ],
  ['an unknown time zone', 'time:\n  zone: Europe/Lugo\n', 2, /"Europe\/Lugo" is not known/],
  [
    'more aliases than are read',
    `title: x\na: &a [1, 2]\nb: [${'*a, '.repeat(200)}]\n`,
    null,
    /repeats parts of itself by aliases/,
  ],
  [
    'a bomb of aliases',
    `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, at) => `a${String(at + 1)}: &a${String(at + 1)} [*a${String(at)}, *a${String(at)}]\n`).join('')}`,
    null,
    /repeats parts of itself by aliases/,
  ],
  ['endless lists', '['.repeat(20_000), null, /nested too deep/],
  ['whole endless lists', `title: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, null, /nested too deep/],
  ['endless lists of dashes', `title:\n  ${'- '.repeat(20_000)}x\n`, null, /nested too deep/],
  ['broken YAML', 'title: "Birds\n', 2, /not valid YAML/],
  ['a list in place of keys', '- title\n', 1, /expected keys with their values/],
  [
    'a duration without a unit',
    'time:\n  zone: UTC\n  idle: "10"\n',
    3,
    /"time.idle" is wrong: expected a duration such as 90s, 10m or 1h/,
  ],
  [
    'idle time that outlasts a session',
    'time: { idle: 1h }\n',
    1,
    /"time.idle" is 60 minutes and "time.session" 30 minutes: expected idle time that is no longer/,
  ],
];

test.each(wrong)('%s is told with file, line, key and expectation', (_, yaml, line, message) => {
  const problems = problemsIn(yaml);
  expect(problems.map((problem) => [problem.code, problem.file, problem.line])).toEqual([
    ['settings', 'birds/dashboard.yml', line],
  ]);
  expect(problems[0]?.message).toMatch(message);
});

test('several wrong keys are told at once', () => {
  expect(problemsIn('titel: x\nfils: []\n').map(({ line }) => line)).toEqual([1, 2]);
});

test.each(['', '# nothing yet\n', '{}\n'])('%j is valid', (yaml) => {
  expect(parseSettings(yaml, 'dashboard.yml')).toEqual({ settings: {}, problems: [] });
});

test('values keep their text: 007, yes and 2.0 are labels as written or as YAML reads them', () => {
  const parsed = parseSettings(
    'questions:\n  a: { scale: ["007", 1, true], labels: { one: 1 } }\n',
    'dashboard.yml',
  );
  expect(parsed.settings?.questions?.a).toEqual({ scale: ['007', '1', 'true'], labels: { one: '1' } });
});
