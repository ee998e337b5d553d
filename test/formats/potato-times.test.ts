import { expect, test } from 'vitest';
import { workOn } from '../../src/formats/potato/potato-times.ts';

const clicks = (...events: readonly (readonly [number, string])[]) => ({
  total_time_ms: 0,
  interactions: events.map(([second, target]) => ({
    event_type: target.startsWith('schema:') ? 'annotation_change' : 'click',
    timestamp: 1_770_000_000.123 + second,
    target,
  })),
});

const ITEM = clicks(
  [0, 'instance_load'],
  [4.5, 'schema:mood'],
  [5, 'instance:r1'],
  [50, 'label:form:ode'],
  [52.5, 'schema:form'],
  [54, 'next'],
);

test('a gap belongs to the question that is clicked at its end, and counts up to 30 seconds', () => {
  expect([...workOn(ITEM).secondsByQuestion]).toEqual([
    ['mood', 4.5],
    ['form', 32.5],
  ]);
});

test('the whole is the sum of all gaps, said as an estimate', () => {
  expect(workOn(ITEM)).toMatchObject({ seconds: 39, isEstimate: true });
});

test('a sum of the tool itself is no estimate', () => {
  expect(workOn({ ...ITEM, total_time_ms: 61_500 })).toMatchObject({ seconds: 61.5, isEstimate: false });
});

test.each([[undefined], [{}], [clicks([0, 'schema:mood'])]])('%j has no time spent', (behaviour) => {
  const { seconds, isEstimate, secondsByQuestion } = workOn(behaviour);
  expect([seconds, isEstimate, secondsByQuestion.size]).toEqual([null, false, 0]);
});
