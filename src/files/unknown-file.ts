import { isObject } from '../model/json.ts';
import { MOST_COLUMNS } from './limits.ts';
import type { Sample, Opened } from './source.ts';

/** What to do with the files of INCEpTION and WebAnno, which hold one document and one annotator each. */
export const TABLE_OF_SPANS =
  'This is one document of one annotator as INCEpTION and WebAnno write it (WebAnno TSV, UIMA CAS JSON), which Labelscope does not read. ' +
  'Export a table instead: one row for each annotation, with the columns item, annotator and label; the agreement page of INCEpTION saves such a comparison as CSV.';

/** Why a file that can be opened is not read, and what its owner can do. */
export function unknownFile(opened: Opened, sample: Sample): string {
  if (opened.remarks?.some(({ code }) => code === 'no_header'))
    return (
      'This is a table whose first row holds only numbers, so it seems to have no header. ' +
      'Add a first row with the names of the columns, such as item, annotator and label, ' +
      'or name them in dashboard.yml: "columns: { item: column 1, annotator: column 2, answers: { label: column 3 } }".'
    );
  if (opened.header)
    return (
      `This is a table with the columns ${opened.header.slice(0, 12).join(', ')}, none of which is known to name an item or an annotator. ` +
      'Say which column holds what, in the page or under "columns" in dashboard.yml.'
    );
  const first = sample.rows[0]?.value;
  const keys =
    typeof first === 'object' && first !== null && !Array.isArray(first)
      ? Object.keys(first).slice(0, 12)
      : [];
  if (keys.includes('%FEATURE_STRUCTURES')) return TABLE_OF_SPANS;
  const different = new Set(sample.rows.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : [])));
  if (different.size > MOST_COLUMNS)
    return `The rows have ${String(different.size)} different keys; at most ${String(MOST_COLUMNS)} are read. Perhaps values stand where names should.`;
  if (sample.rows.length === 0)
    return 'This looks like JSON, but no value in it is complete. Export it again.';
  return (
    `This is JSON${keys.length > 0 ? ` with the keys ${keys.join(', ')}` : ''}, but not an export that Labelscope reads. ` +
    'It reads exports of Argilla, Label Studio, Prodigy, doccano, Potato and LightTag, and tables with one row per answer; other tools can export such a table as CSV.'
  );
}
