import { isObject } from '../../model/json.ts';
import { list, secondsOf } from '../collect/json-values.ts';
import { parseTime } from '../collect/time.ts';

const LONGEST_GAP = 30_000;

/** What was clicked: a question, or one of its labels. */
const TARGET = /^(?:schema:(.+)|label:([^:]+):.*)$/s;

export interface Work {
  readonly started: number | null;
  readonly ended: number | null;
  readonly seconds: number | null;
  /** The seconds are added up here; the tool's own sum is 0 in most of its exports. */
  readonly isEstimate: boolean;
  readonly secondsByQuestion: ReadonlyMap<string, number>;
}

interface Event {
  readonly time: number;
  readonly isChange: boolean;
  readonly question: string | null;
}

/**
 * When a person worked on an item and for how long, from what they clicked. A gap counts up to 30 seconds, since
 * people leave pages open, and belongs to the question that is clicked at its end. The end of the work is the last
 * change of an answer.
 */
export function workOn(behaviour: unknown): Work {
  const events = isObject(behaviour) ? list(behaviour.interactions).flatMap(eventOf) : [];
  const ordered = events.toSorted((a, b) => a.time - b.time);
  const changes = ordered.filter(({ isChange }) => isChange);
  const gaps = ordered.slice(1).map(({ time, question }, index) => ({
    question,
    spent: Math.min(time - ordered[index]!.time, LONGEST_GAP),
  }));
  const seconds = (some: typeof gaps) => some.reduce((sum, { spent }) => sum + spent, 0) / 1000;
  const questions = new Set(gaps.flatMap(({ question }) => question ?? []));
  const claimed = isObject(behaviour) ? (secondsOf(behaviour.total_time_ms) ?? 0) / 1000 : 0;
  const estimate = ordered.length < 2 ? null : seconds(gaps);
  return {
    started: ordered[0]?.time ?? null,
    ended: changes.at(-1)?.time ?? ordered.at(-1)?.time ?? null,
    seconds: claimed > 0 ? claimed : estimate,
    isEstimate: claimed === 0 && estimate !== null,
    secondsByQuestion: new Map(
      Array.from(questions, (name) => [name, seconds(gaps.filter(({ question }) => question === name))]),
    ),
  };
}

function eventOf(event: unknown): readonly Event[] {
  if (!isObject(event)) return [];
  const time = parseTime(event.timestamp) ?? parseTime(event.client_timestamp);
  const [, schema, ofLabel] = TARGET.exec(String(event.target)) ?? [];
  return time === null
    ? []
    : [{ time, isChange: event.event_type === 'annotation_change', question: schema ?? ofLabel ?? null }];
}
