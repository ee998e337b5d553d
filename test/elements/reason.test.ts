import { expect, test } from 'vitest';
import { browserSays, reasonOf } from '../../src/elements/reason.ts';

test('our own sentences stay as they are, and get their full stop', () => {
  expect(reasonOf(new Error('The files are too large.'))).toBe('The files are too large.');
  expect(reasonOf(new Error('Binder Error: no such column'))).toBe('Binder Error: no such column.');
  expect(reasonOf('no answer')).toBe('no answer.');
});

test('what the browser says is quoted', () => {
  expect(reasonOf(new TypeError('Failed to fetch'))).toBe('The browser says “Failed to fetch”.');
  expect(reasonOf(new RangeError('Array buffer allocation failed.'))).toBe(
    'The browser says “Array buffer allocation failed”.',
  );
  expect(browserSays('')).toBe('The browser gives no reason.');
});
