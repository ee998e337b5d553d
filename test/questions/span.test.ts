import { expect, test } from 'vitest';
import { span } from '../../src/questions/span.ts';
import { PART } from '../../src/questions/type.ts';

test('each span is a part with its label and both ends', () => {
  expect(
    span.parts([
      { label: 'name', start: 0, end: 4 },
      { label: 'place', start: 2, end: 9, score: 1 },
    ]),
  ).toEqual([
    { ...PART, label: 'name', start: 0, end: 4 },
    { ...PART, label: 'place', start: 2, end: 9 },
  ]);
});

test('the empty list is an answer: nothing to mark', () => {
  expect(span.parts([])).toEqual([PART]);
});

test.each([
  [null],
  ['name'],
  [{}],
  [[{ label: 'name', start: 0 }]],
  [[{ start: 0, end: 1 }]],
  [[{ label: '', start: 0, end: 1 }]],
  [['name']],
])('%j is no answer', (raw) => {
  expect(span.parts(raw)).toBeNull();
});

test('spans are not compared as values', () => {
  expect([span.kind, span.compared]).toEqual(['span', null]);
});
