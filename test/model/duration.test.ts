import { expect, test } from 'vitest';
import { pausesOf, secondsOf } from '../../src/model/duration.ts';

test('secondsOf: seconds, minutes and hours in whole numbers, and nothing else', () => {
  expect(['90s', '10m', '1h'].map(secondsOf)).toEqual([90, 600, 3600]);
  expect(['10', '0m', '-1h', '1.5h', '1d', '', ' 10m', '10 m'].map(secondsOf)).toEqual(
    new Array(8).fill(null),
  );
});

test('pausesOf: 10 and 30 minutes where nothing else is set', () => {
  expect(pausesOf()).toEqual({ idle: 600, session: 1800 });
  expect(pausesOf({ idle: '90s' })).toEqual({ idle: 90, session: 1800 });
});
