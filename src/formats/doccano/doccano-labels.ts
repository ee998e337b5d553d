import { isObject } from '../../model/json.ts';
import { text, idOf } from '../collect/json-values.ts';
import type { Format } from '../format.ts';

const LOOKS = ['background_color', 'suffix_key'];

/** doccano's list of labels: the names of the numbers in an export of its first generation. */
export const doccanoLabels: Format = {
  id: 'doccano-labels',
  title: 'doccano, list of labels',
  tells: {},
  describes: true,
  recognise({ rows }) {
    const found = rows.some(
      ({ value }) => isObject(value) && text(value.text) !== null && LOOKS.some((name) => name in value),
    );
    return found ? 'The rows have "text" and the colour or the key of a label.' : null;
  },
  read(collected) {
    return {
      row({ value }) {
        const name = isObject(value) ? text(value.text) : null;
        if (!isObject(value) || name === null)
          return { code: 'no_label', reason: 'it is not a label with a "text"' };
        const id = idOf(value.id);
        if (id === null) return { code: 'no_label', reason: 'it has no "id", so no answer can refer to it' };
        collected.described.labels.set(id, name);
        return null;
      },
    };
  },
};
