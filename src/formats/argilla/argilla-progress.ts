import { isObject } from '../../model/json.ts';
import { entries } from '../collect/json-values.ts';
import type { Format } from '../format.ts';
import { tell } from '../collect/tell.ts';

const COUNTS = ['total', 'completed', 'submitted', 'discarded', 'conflicting', 'pending'] as const;

/** Argilla's progress of a dataset: numbers without answers, told as they are. */
export const argillaProgress: Format = {
  id: 'argilla-progress',
  title: 'Argilla, progress of a dataset',
  tells: {},
  describes: true,
  recognise({ rows }) {
    const value = rows.length === 1 ? rows[0]?.value : undefined;
    return isObject(value) &&
      typeof value.total === 'number' &&
      typeof value.pending === 'number' &&
      (typeof value.completed === 'number' || typeof value.submitted === 'number')
      ? 'One object with "total", "pending" and the number of finished records.'
      : null;
  },
  read(collected) {
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'this is not a JSON object' };
        const known = COUNTS.flatMap((name) =>
          typeof value[name] === 'number' ? [`${name} ${String(value[name])}`] : [],
        );
        const people = entries(value.users).length;
        tell(
          collected,
          'progress_snapshot',
          `The server counted: ${known.join(', ')}${people > 0 ? `, by ${String(people)} people` : ''}. A progress file holds no answers, so the figures of this dashboard come from the other files.`,
          line,
        );
        return null;
      },
    };
  },
};
