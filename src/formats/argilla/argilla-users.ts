import { isObject } from '../../model/json.ts';
import { text } from '../collect/json-values.ts';
import type { Format } from '../format.ts';
import { tell } from '../collect/tell.ts';

/** Argilla's list of users: names by id, and nothing else. Its keys are passwords and are kept nowhere. */
export const argillaUsers: Format = {
  id: 'argilla-users',
  title: 'Argilla, list of users',
  tells: {},
  describes: true,
  recognise({ rows }) {
    const found = rows.some(
      ({ value }) =>
        isObject(value) &&
        'username' in value &&
        'id' in value &&
        ('role' in value || 'api_key' in value || 'first_name' in value),
    );
    return found ? 'The rows have "id", "username" and "role".' : null;
  },
  read(collected) {
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const [id, name] = [text(value.id), text(value.username)];
        if (id === null) return { code: 'no_user', reason: 'it has no "id"' };
        collected.annotatorNames.set(id, { name, group: null });
        if ('api_key' in value)
          tell(
            collected,
            'api_key_left_out',
            'This list holds API keys, with which anybody can act as these people. They were not kept; delete the file, and do not pass it on.',
            line,
          );
        return null;
      },
    };
  },
};
