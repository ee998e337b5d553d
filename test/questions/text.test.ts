import { expect, test } from 'vitest';
import { text } from '../../src/questions/text.ts';
import { PART } from '../../src/questions/type.ts';

test('a text is kept as it is, blanks included', () => {
  for (const raw of ['a', ' ', '<b>', '👩‍👩‍👧', 'line\nbreak'])
    expect(text.parts(raw)).toEqual([{ ...PART, text: raw }]);
});

test.each([[null], [undefined], [''], [3], [['a']], [{}]])('%j is no answer', (raw) => {
  expect(text.parts(raw)).toBeNull();
});

test('texts are not compared', () => {
  expect([text.kind, text.compared]).toEqual(['text', null]);
});
