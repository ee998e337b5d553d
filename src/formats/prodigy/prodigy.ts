import type { Option } from '../../model/campaign.ts';
import { isObject } from '../../model/json.ts';
import { addRecordMetadata, addShown, idFromFields, metadataValue } from '../collect/fields.ts';
import { list, text, idOf } from '../collect/json-values.ts';
import { addAnswer, addMetadata, addRecord } from '../collect/collect.ts';
import { personOfFile } from '../collect/file-person.ts';
import { foundKinds } from '../collect/found-kinds.ts';
import { addResponse } from '../collect/response.ts';
import type { Format } from '../format.ts';
import { addOptions, doneWith, type Done } from './prodigy-answers.ts';
import { isOnePersons, isUnnamed, nameSessions, tellUnnamed } from './prodigy-people.ts';
import { tell } from '../collect/tell.ts';
import { timeIn } from '../collect/tell-time.ts';

type Task = Readonly<Record<string, unknown>>;

const FIELDS = new Set(['text', 'html', 'image', 'audio', 'video', 'title', 'body', 'prompt', 'response']);

/** What the tool needs for itself, or what is read in another place. */
const OWN = new Set([
  '_input_hash',
  '_task_hash',
  '_annotator_id',
  '_session_id',
  '_view_id',
  '_is_binary',
  '_timestamp',
  'answer',
  'config',
  'meta',
  'relations',
  'sessions',
  'tokens',
  'versions',
  'view_id',
]);

/** Prodigy, `db-out`: one line is what one person did with one task. */
export const prodigy: Format = {
  id: 'prodigy',
  title: 'Prodigy, annotated tasks',
  tells: { annotator: 'named sessions', status: 'by the recipe', times: 'newer versions', metadata: 'yes' },
  recognise({ rows }) {
    const found = rows.some(
      ({ value }) => isObject(value) && ('_input_hash' in value || '_task_hash' in value),
    );
    return found ? 'A line has "_input_hash" or "_task_hash".' : null;
  },
  read(collected, context) {
    const { path, file } = context;
    const owner = file?.annotator ?? (isOnePersons(context) ? personOfFile(collected, context) : null);
    const kinds = foundKinds(collected);
    const options = new Map<string, Option>();
    const sessions = new Set<string>();
    let unnamed = 0;

    const addDone = (
      record: number,
      task: Task,
      { status, answers }: Done,
      session: string | null,
      role: 'annotator' | 'gold',
      line: number,
    ) => {
      addOptions(task, options);
      if (status === 'unknown' && text(task.answer) !== null)
        tell(
          collected,
          'status_unknown',
          'Some answers are neither accept, reject nor ignore; these responses count as "unknown".',
          line,
        );
      const isNamed = session !== null && !isUnnamed(session);
      if (isNamed && role === 'annotator') sessions.add(session);
      const person = role === 'gold' ? null : isNamed ? session : owner;
      if (person === null && role === 'annotator') unnamed++;
      const submission = addResponse(collected, {
        record,
        person,
        file,
        line,
        status,
        updated: timeIn(collected, task._timestamp, line),
        role,
      });
      addMetadata(collected, 'submission', 'answer', submission, text(task.answer));
      if (session !== null && !isNamed) addMetadata(collected, 'submission', 'session', submission, session);
      for (const { question, kind, raw } of answers) {
        kinds.note(question, kind);
        addAnswer(collected, question, submission, raw, line);
      }
      if (list(task.relations).length > 0)
        tell(
          collected,
          'relations',
          'Relations between spans are left out.',
          line,
          list(task.relations).length,
        );
    };

    return {
      row({ value: task, line }) {
        if (!isObject(task)) return { code: 'not_an_object', reason: 'the line is not a JSON object' };
        if (task.answer === undefined && task._input_hash === undefined && task._task_hash === undefined)
          return { code: 'no_task', reason: 'there is neither "_input_hash" nor "answer"' };
        const names = Object.keys(task);
        const id =
          idOf(task._input_hash) ??
          idFromFields(
            collected,
            Object.fromEntries(names.filter((name) => FIELDS.has(name)).map((name) => [name, task[name]])),
          );
        const { record } = addRecord(collected, id, { line });
        addRecordMetadata(collected, record, task.meta);
        const done = doneWith(task);
        for (const name of names)
          if (FIELDS.has(name)) addShown(collected, record, name, task[name]);
          else if (!OWN.has(name) && !done.used.has(name))
            addMetadata(collected, 'record', name, record, metadataValue(task[name]));
        const session = text(task._annotator_id) ?? text(task._session_id);
        const versions = list(task.versions).filter(isObject);
        if (versions.length === 0) {
          addDone(record, task, done, session, 'annotator', line);
          return null;
        }
        // The review recipe: the line is what the reviewer decided on, and its versions are what people gave.
        addDone(record, task, done, session, 'gold', line);
        for (const version of versions) {
          const named = list(version.sessions).flatMap((session) => text(session) ?? []);
          const own = text(version._annotator_id) ?? text(version._session_id);
          const answered = { _view_id: task.view_id, ...version };
          for (const session of named.length > 0 ? named : [own])
            addDone(record, answered, doneWith(answered), session, 'annotator', line);
        }
        tell(
          collected,
          'reviewed',
          'Lines of a review hold the final answer, which becomes the known answer, and the answers of people, which count.',
          line,
        );
        return null;
      },
      end() {
        const hasChoice = options.size > 0;
        kinds.declare(hasChoice ? new Map([['choice', options]]) : new Map());
        nameSessions(collected, sessions);
        tellUnnamed(collected, path, unnamed);
      },
    };
  },
};
