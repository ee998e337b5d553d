import { expect, test } from 'vitest';
import { seededRandom } from '../../src/stats/resampling/random.ts';
import { folderOf, reportOn } from './campaigns.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const START = Date.UTC(2026, 1, 2, 8);

interface Work {
  readonly times: readonly number[];
  /** Seconds really worked. */
  readonly seconds: number;
}

/** Two sessions a day for ten days; in each somebody works without a stop, save for a chat or two. */
function worked(seed: number, meanSeconds: number): Work {
  const random = seededRandom(seed);
  const times: number[] = [];
  let seconds = 0;
  for (let session = 0; session < 20; session++) {
    let now = START + Math.floor(session / 2) * DAY + (session % 2) * 6 * 60 * MINUTE;
    const answers = 40 + Math.floor(random() * 40);
    for (let answer = 0; answer < answers; answer++) {
      const took = Math.min(9 * 60, -Math.log(1 - random()) * meanSeconds + 5);
      seconds += took;
      now += took * 1000;
      times.push(now);
    }
  }
  return { times, seconds };
}

const file = (people: Readonly<Record<string, readonly number[]>>): string =>
  [
    'item,annotator,label,status,submitted_at',
    ...Object.entries(people).flatMap(([person, times]) =>
      times.map(
        (time, at) => `i${String(at)},${person},yes,submitted,${new Date(Math.round(time)).toISOString()}`,
      ),
    ),
  ].join('\n');

const inferred = async (answers: string, settings = '') => {
  const { annotators } = await reportOn(folderOf({ 'answers.csv': answers, 'dashboard.yml': settings }));
  return Object.fromEntries(annotators.map(({ id, inferredSeconds }) => [id, inferredSeconds]));
};

test('sessions of known length come back within 5 %, however long an answer takes', async () => {
  const people = { quick: worked(1, 15), usual: worked(2, 60), slow: worked(3, 150) };
  const found = await inferred(
    file(Object.fromEntries(Object.entries(people).map(([person, { times }]) => [person, times]))),
  );
  for (const [person, { seconds }] of Object.entries(people))
    expect(Math.abs(found[person]! / seconds - 1), person).toBeLessThan(0.05);
});

const at = (...minutes: readonly number[]) => minutes.map((minute) => START + minute * MINUTE);

test('a pause counts up to the idle time, a longer one ends the session, and nights do not count', async () => {
  // Gaps of 2, 2, 20 and 2 minutes; then a night; then one of 2. The first answer of a session takes the median, 2.
  const times = at(0, 2, 4, 24, 26, 1440, 1442);
  expect(await inferred(file({ ann: times }))).toEqual({ ann: (2 + 2 + 10 + 2 + 2 + 2 * 2) * 60 });
  expect(await inferred(file({ ann: times }), 'time: { idle: 5m, session: 15m }')).toEqual({
    ann: (2 + 2 + 2 + 2 + 3 * 2) * 60,
  });
});

test('one answer, or all at the same moment, tells nothing', async () => {
  const found = await inferred(file({ ann: at(0), bob: at(3, 3, 3), cid: at(0, 1) }));
  expect(found).toEqual({ ann: null, bob: null, cid: 120 });
});
