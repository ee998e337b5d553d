import { describe, expect, test } from 'vitest';
import { personKey } from '../../../src/campaign/checks/person-key.ts';
import { found, settled, table } from './found.ts';

const CODE = 'same_annotator';
const HEADER = 'item,worker,label';

const rows = (people: Readonly<Record<string, readonly (readonly [string, string])[]>>) =>
  table(
    HEADER,
    Object.entries(people).flatMap(([person, answers]) =>
      answers.map(([item, label]) => [item, person, label]),
    ),
  );

/** `many` answers to items of one's own, and some to shared ones. */
const answers = (from: number, many: number, label = 'x'): readonly (readonly [string, string])[] =>
  Array.from({ length: many }, (_, index) => [`i${String(from + index)}`, label] as const);

describe('the key of a person', () => {
  test.each([
    ['ana', 'ana@x.org'],
    ['tom_b', 'tom.b'],
    ['Tom B', 'tom-b'],
    [' 7', '7'],
    ['Worker_1', 'worker1'],
  ])('is one for %j and %j', (a, b) => {
    expect(personKey(a, false)).toBe(personKey(b, false));
    expect(personKey(a, false)).not.toBeNull();
  });

  test.each([
    ['tom_b', 'tom_c'],
    ['worker-1-2', 'worker-12'],
    ['1.2', '12'],
    ['lina', 'lina1'],
    ['round-1-ann', 'round-2-ann'],
  ])('differs for %j and %j', (a, b) => {
    expect(personKey(a, false)).not.toBe(personKey(b, false));
  });

  test('is one for sessions of one name in two datasets of Prodigy, not for numbered ones', () => {
    expect(personKey('first-set-ann', true)).toBe(personKey('second-ann', true));
    expect(personKey('first-1', true)).not.toBe(personKey('second-1', true));
  });
});

test('the one with more submissions is kept, and what both answered is told', async () => {
  const files = {
    'a.csv': rows({
      ana: answers(0, 3),
      'ana@x.org': [...answers(2, 3), ['i9', 'y']],
      bob: answers(0, 9, 'y'),
    }),
  };
  const { problems, proposals, accepted } = await found(CODE, files);
  expect(problems.map(({ message }) => message)).toEqual([
    '"ana@x.org" (4 submissions) and "ana" (3 submissions) look like one person. They answered 1 record in common, all alike.',
  ]);
  expect(proposals.map(({ settings }) => settings)).toEqual([
    { annotators: { ana: { same_as: 'ana@x.org' } } },
  ]);
  const { campaign } = await settled(files, accepted);
  expect(campaign.about.annotators.map(({ id }) => id)).toEqual(['ana@x.org', 'bob']);
  expect(campaign.about.repeated).toBe(1);
  expect(campaign.about.problems.map(({ code }) => code)).not.toContain(CODE);
});

test.each([
  ['different names', { ana: answers(0, 3), anna: answers(0, 3) }],
  ['two addresses of two organisations', { 'ana@x.org': answers(0, 3), 'ana@y.org': answers(5, 3) }],
  ['numbered people', { 'worker 1': answers(0, 3), 'worker 12': answers(5, 3), 'worker 1-2': answers(5, 3) }],
  ['names of nobody', { admin: answers(0, 3), Admin: answers(5, 3) }],
  ['people who often answer differently', { tom_b: answers(0, 20, 'x'), 'tom.b': answers(0, 20, 'y') }],
])('silent: %s', async (_, people) => {
  expect((await found(CODE, { 'a.csv': rows(people) })).problems).toEqual([]);
});

test('a few different answers do not tell two people apart', async () => {
  const people = { tom_b: answers(0, 20, 'x'), 'tom.b': [...answers(0, 16, 'x'), ...answers(16, 4, 'y')] };
  const { problems } = await found(CODE, { 'a.csv': rows(people) });
  expect(problems.map(({ message }) => message)).toEqual([
    '"tom_b" (20 submissions) and "tom.b" (20 submissions) look like one person. They answered 20 records in common, 4 of them differently.',
  ]);
});

test('whoever counts as one of them already is moved along', async () => {
  const files = {
    'dashboard.yml': 'annotators: { tommy: { same_as: tom_b } }\n',
    'a.csv': rows({ tommy: answers(0, 2), tom_b: answers(4, 1), 'tom.b': answers(9, 9) }),
  };
  const { accepted } = await found(CODE, files);
  expect(accepted.annotators).toEqual({ tommy: { same_as: 'tom.b' }, tom_b: { same_as: 'tom.b' } });
  const { campaign } = await settled(files, accepted);
  expect(campaign.about.annotators.map(({ id }) => id)).toEqual(['tom.b']);
});

test('silent: the name that goes with an id is an address of another organisation', async () => {
  const settings = 'annotators: { "17": { name: ana@y.org } }\n';
  const files = {
    'dashboard.yml': settings,
    'a.csv': rows({ 17: answers(0, 3), 'ana@x.org': answers(5, 3) }),
  };
  expect((await found(CODE, files)).problems).toEqual([]);
  const same = { ...files, 'dashboard.yml': settings.replace('y.org', 'x.org') };
  expect((await found(CODE, same)).problems.map(({ message }) => message)).toEqual([
    '"17" (called "ana@x.org", 3 submissions) and "ana@x.org" (3 submissions) look like one person. They answered no record in common.',
  ]);
});

test('sessions of Prodigy with one name', async () => {
  const line = (hour: number, session: string) =>
    JSON.stringify({
      text: `Text ${String(hour)}`,
      _input_hash: hour,
      _task_hash: hour,
      label: 'BIRD',
      answer: hour % 2 === 0 ? 'accept' : 'reject',
      _session_id: session,
      _view_id: 'classification',
    });
  const file = [line(1, 'first-ann'), line(2, 'second-ann'), line(3, 'second-bob')].join('\n');
  const { problems } = await found(CODE, { 'a.jsonl': file });
  expect(problems.map(({ message }) => message)).toEqual([
    '"first-ann" (1 submission) and "second-ann" (1 submission) look like one person. They answered no record in common.',
  ]);
});
