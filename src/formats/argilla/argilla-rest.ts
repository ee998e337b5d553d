import { isObject } from '../../model/json.ts';
import { text } from '../collect/json-values.ts';
import { addFeedbackRecord } from './argilla-1-feedback.ts';
import { workspaceOfFolder } from '../collect/folder-workspace.ts';
import type { Format } from '../format.ts';

/** Pages of Argilla's REST interface: the only form with the times of responses. */
export const argillaRest: Format = {
  id: 'argilla-rest',
  title: 'Argilla, pages of the REST interface',
  tells: {
    annotator: 'yes',
    status: 'yes',
    times: 'yes',
    suggestions: 'yes',
    unanswered: 'yes',
    metadata: 'yes',
  },
  recognise({ rows }) {
    for (const { value } of rows) {
      if (!isObject(value)) continue;
      if (isObject(value.fields) && 'dataset_id' in value)
        return 'The records have "fields" and "dataset_id".';
      if (isObject(value.record) && 'query_score' in value)
        return 'Search results: "record" and "query_score".';
    }
    return null;
  },
  read(collected, { path, file, described }) {
    const annotator = file?.annotator ?? null;
    let folder: string | null = null;
    return {
      row({ value, line }) {
        const record = isObject(value) && isObject(value.record) ? value.record : value;
        const dataset = isObject(record) ? text(record.dataset_id) : null;
        const named = dataset === null ? undefined : described.workspaces.get(dataset);
        const workspace = file?.workspace ?? named ?? (folder ??= workspaceOfFolder(collected, path));
        return addFeedbackRecord(collected, { value: record, line }, { annotator, workspace });
      },
    };
  },
};
