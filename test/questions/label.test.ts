import { expect, test } from 'vitest';
import { label } from '../../src/questions/label.ts';
import { PART } from '../../src/questions/type.ts';

const part = (value: string) => [{ ...PART, label: value }];

test('a label is a text, a number or a truth value', () => {
  expect(label.parts('happy')).toEqual(part('happy'));
  expect(label.parts(3)).toEqual(part('3'));
  expect(label.parts(0)).toEqual(part('0'));
  expect(label.parts(false)).toEqual(part('false'));
  expect(label.parts('__proto__')).toEqual(part('__proto__'));
});

test('a list of one label is that label', () => {
  expect(label.parts(['happy'])).toEqual(part('happy'));
});

test.each([[null], [undefined], [''], [[]], [['a', 'b']], [{ value: 'a' }], [[['a']]], [['']]])(
  '%j is no answer',
  (raw) => {
    expect(label.parts(raw)).toBeNull();
  },
);

test('labels are compared by value, as names', () => {
  expect([label.kind, label.compared, label.level]).toEqual(['label', 'value', 'nominal']);
});
