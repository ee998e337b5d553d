import { isObject } from '../../model/json.ts';
import { text } from '../collect/json-values.ts';
import type { Format } from '../format.ts';

/** Argilla 2 `dataset.json`: how many submitted responses complete a record, the guidelines, and the workspace where it is named. */
export const argillaDataset: Format = {
  id: 'argilla-dataset',
  title: 'Argilla 2, description of a dataset',
  tells: {},
  describes: true,
  recognise({ rows }) {
    const value = rows.length === 1 ? rows[0]?.value : undefined;
    return isObject(value) && 'workspace_id' in value && 'last_activity_at' in value
      ? 'One object with "workspace_id" and "last_activity_at".'
      : null;
  },
  read(collected) {
    return {
      row({ value }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'this is not a JSON object' };
        if (isObject(value.distribution) && typeof value.distribution.min_submitted === 'number')
          collected.overlap = value.distribution.min_submitted;
        collected.guidelines ??= text(value.guidelines);
        const [id, workspace] = [
          text(value.id),
          isObject(value.workspace) ? text(value.workspace.name) : null,
        ];
        if (id !== null && workspace !== null) collected.described.workspaces.set(id, workspace);
        return null;
      },
    };
  },
};
