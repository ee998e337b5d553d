import { randomOf } from './random.ts';
import { assignments } from './sharegpt/assignments.ts';
import type { Exchange } from './sharegpt/exchange.ts';
import { exchanges } from './sharegpt/exchanges.ts';
import { PEOPLE, RECORDS, type Person } from './sharegpt/people.ts';
import { feedbackRecord } from './sharegpt/records.ts';
import { GUIDELINES, settings } from './sharegpt/settings.ts';
import { timeline } from './sharegpt/timeline.ts';

/** The files of the demo of a feedback campaign, one per workspace, before compression. */
export function sharegptCampaign(): Readonly<Record<string, string>> {
  const everything = exchanges(RECORDS);
  const assigned = assignments();
  const workspaces = PEOPLE.map((person): [string, string] => [
    `${person.name}.json.gz`,
    workspace(person, assigned.get(person)!, everything),
  ]);
  return { ...Object.fromEntries(workspaces), 'dashboard.yml': settings(), 'guidelines.md': GUIDELINES };
}

/** A JSON array with one record a line. */
function workspace(person: Person, mine: readonly number[], everything: readonly Exchange[]): string {
  const answered = answeredBy(person, mine);
  const times = timeline(person, answered.size);
  const order = new Map([...answered].map((index, place) => [index, times[place]!]));
  const records = mine.map((index) =>
    feedbackRecord(index, everything[index]!, person, order.get(index) ?? null),
  );
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

function answeredBy({ name, open: [which, share] }: Person, mine: readonly number[]): ReadonlySet<number> {
  const last = Math.round(mine.length * (1 - share));
  return new Set(
    mine.filter((index, place) =>
      which === 'last' ? place < last : !randomOf('open', name, index).chance(share),
    ),
  );
}
