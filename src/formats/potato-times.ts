import { isObject } from '../questions/type.ts';
import { list } from './argilla.ts';
import { parseTime } from './time.ts';

const LONGEST_GAP = 30_000;

export interface Work {
  readonly started: number | null;
  readonly ended: number | null;
  readonly seconds: number | null;
}

/**
 * When a person worked on an item and for how long, from what they clicked. The tool's own sum is 0 in its
 * exports; a gap counts up to 30 seconds, since people leave pages open. The end is the last change of an answer.
 */
export function workOn(behaviour: unknown): Work {
  const events = isObject(behaviour) ? list(behaviour.interactions).filter(isObject) : [];
  const timed = events.flatMap(({ event_type: type, client_timestamp: client, timestamp }) => {
    const time = parseTime(timestamp) ?? parseTime(client);
    return time === null ? [] : [{ time, isChange: type === 'annotation_change' }];
  });
  const times = timed.map(({ time }) => time).sort((a, b) => a - b);
  const changes = timed.flatMap(({ time, isChange }) => (isChange ? [time] : []));
  const gaps = times.slice(1).map((time, at) => Math.min(time - times[at]!, LONGEST_GAP));
  return {
    started: times[0] ?? null,
    ended: (changes.length > 0 ? Math.max(...changes) : times.at(-1)) ?? null,
    seconds: times.length < 2 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / 1000,
  };
}
