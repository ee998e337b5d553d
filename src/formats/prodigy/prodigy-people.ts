import { isObject } from '../../model/json.ts';
import { text, idOf } from '../collect/json-values.ts';
import type { Collected } from '../collect/collected.ts';
import type { FileContext } from '../format.ts';
import type { Sample } from '../../files/source.ts';
import { tell } from '../collect/tell.ts';

const START_TIME = /(?:^|-)\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}$/;

/** Whether a session was opened without a name: its id is then the time at which it began. */
export const isUnnamed = (session: string): boolean => START_TIME.test(session);

/** Sessions are called `<dataset>-<name>`; people are shown by what is left without the part that all share. */
export function nameSessions(collected: Collected, sessions: Iterable<string>): void {
  const ids = [...sessions];
  const shared = sharedPrefix(ids);
  if (shared === '') return;
  for (const id of ids)
    if (!collected.annotatorNames.has(id))
      collected.annotatorNames.set(id, { name: id.slice(shared.length), group: null });
}

function sharedPrefix([first, ...rest]: readonly string[]): string {
  if (first === undefined || rest.length === 0) return '';
  let length = 0;
  while (length < first.length && rest.every((id) => id[length] === first[length])) length++;
  const prefix = first.slice(0, first.slice(0, length).lastIndexOf('-') + 1);
  return [first, ...rest].every((id) => id.length > prefix.length) ? prefix : '';
}

/** Whether files without a named session hold answers to the same inputs: each is one person's work then. */
export function isOnePersons({ sample, others }: FileContext): boolean {
  const inputs = inputsOf(sample);
  return (
    !hasNamedSession(sample) &&
    others.some((other) => !hasNamedSession(other) && [...inputsOf(other)].some((input) => inputs.has(input)))
  );
}

const tasksOf = ({ rows }: Sample) => rows.map(({ value }) => value).filter(isObject);

const inputsOf = (sample: Sample): ReadonlySet<string> =>
  new Set(tasksOf(sample).flatMap((task) => idOf(task._input_hash) ?? []));

const hasNamedSession = (sample: Sample): boolean =>
  tasksOf(sample).some((task) => {
    const session = text(task._annotator_id) ?? text(task._session_id);
    return (session !== null && !isUnnamed(session)) || Array.isArray(task.versions);
  });

/** People that one file alone does not name are not guessed from its name: the settings can say who it was. */
export function tellUnnamed(collected: Collected, path: string, count: number): void {
  if (count === 0) return;
  tell(
    collected,
    'person_unknown',
    `No session names a person here, so each of these responses counts as an unknown person's. If all are one person's, ` +
      `name that person under "files" in dashboard.yml: path: ${path}, annotator: NAME. Perhaps the file's name tells.`,
    null,
    count,
  );
}
