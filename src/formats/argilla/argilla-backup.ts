import { isObject } from '../../model/json.ts';
import { text } from '../collect/json-values.ts';
import { folderOf } from '../collect/file-date.ts';
import type { Format } from '../format.ts';
import { tell } from '../collect/tell.ts';

const COUNTS = ['total_records', 'records_exported', 'completed', 'pending'] as const;

/** `backup_metadata.json` beside an export: when it was made, and how much the server held then. */
export const argillaBackup: Format = {
  id: 'argilla-backup',
  title: 'Argilla, description of a backup',
  tells: {},
  describes: true,
  recognise({ rows }) {
    const value = rows.length === 1 ? rows[0]?.value : undefined;
    return isObject(value) &&
      typeof value.timestamp === 'string' &&
      (typeof value.records_exported === 'number' || typeof value.total_records === 'number')
      ? 'One object with "timestamp" and the number of records in a backup.'
      : null;
  },
  read(collected, { path }) {
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'this is not a JSON object' };
        const time = text(value.timestamp);
        if (time !== null) collected.exported.set(folderOf(path), time);
        const known = COUNTS.flatMap((name) =>
          typeof value[name] === 'number' ? [`${name.replace('_', ' ')} ${String(value[name])}`] : [],
        );
        const note = text(value.note);
        tell(
          collected,
          'backup_described',
          `The backup of ${time?.slice(0, 10) ?? 'an unknown day'} counted: ${known.join(', ')}.${note === null ? '' : ` Its note says: ${note}`}`,
          line,
        );
        return null;
      },
    };
  },
};
