import { expect, test } from 'vitest';
import { multiLabel } from '../../src/questions/multi-label.ts';
import { PART } from '../../src/questions/type.ts';

const parts = (...labels: string[]) => labels.map((label) => ({ ...PART, label }));

test('each label is a part, in the order given, and one that is given twice counts once', () => {
  expect(multiLabel.parts(['b', 'a', 'b', 1])).toEqual(parts('b', 'a', '1'));
});

test('the empty list is an answer: no label fits', () => {
  expect(multiLabel.parts([])).toEqual([PART]);
});

test('a single label may stand without a list', () => {
  expect(multiLabel.parts('a')).toEqual(parts('a'));
});

test.each([[null], [undefined], [''], [{}], [['a', null]], [['a', '']], [[['a']]]])(
  '%j is no answer',
  (raw) => {
    expect(multiLabel.parts(raw)).toBeNull();
  },
);

test('answers are compared as sets', () => {
  expect([multiLabel.kind, multiLabel.compared, multiLabel.level]).toEqual(['multi_label', 'set', 'nominal']);
});
