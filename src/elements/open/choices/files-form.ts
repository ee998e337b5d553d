import { h } from '../../../chart/markup.ts';
import { withoutUndefined } from '../../../model/choices.ts';
import type { FileSummary } from '../../../model/campaign.ts';
import type { FileSettings, Settings } from '../../../model/settings.ts';
import { choiceField, textField } from '../../fields.ts';
import { fieldTable, form } from './form.ts';

/** For each file: the format that reads it, whose it is, and the day it was exported. */
export function filesForm(
  files: readonly FileSummary[],
  formats: readonly (readonly [id: string, title: string])[],
  settings: Settings,
  read: (settings: Settings) => void,
): HTMLElement {
  const rows = files.map((file) => {
    const { path } = file;
    const set: Partial<FileSettings> = settings.files?.find((known) => known.path === path) ?? {};
    const recognised = formats.find(([id]) => id === file.format)?.[1] ?? file.format;
    const format = choiceField([['', `As recognised (${recognised})`], ...formats], set.format ?? '', {
      'aria-label': `Format of ${path}`,
    });
    const annotator = textField(`Annotator of ${path}`, set.annotator ?? '');
    const workspace = textField(`Workspace of ${path}`, set.workspace ?? '');
    const exported = textField(`Export day of ${path}`, set.exported ?? '', 'date');
    return { path, set, format, annotator, workspace, exported };
  });
  return form(
    'Read again with these files',
    () => {
      const word = ({ value }: HTMLInputElement | HTMLSelectElement) => value.trim() || undefined;
      read({
        ...settings,
        files: rows.map(({ path, set, ...fields }) =>
          withoutUndefined({
            ...set,
            path,
            format: word(fields.format),
            annotator: word(fields.annotator),
            workspace: word(fields.workspace),
            exported: word(fields.exported),
          }),
        ),
      });
    },
    h(
      document,
      'p.muted',
      'Name the annotator of a file that holds the work of one person, and the day of an export that shows the state of one day.',
    ),
    fieldTable(
      'Files',
      ['File', 'Format', 'One annotator', 'Workspace', 'Exported on'],
      rows.map(({ path, format, annotator, workspace, exported }) => [
        path,
        format,
        annotator,
        workspace,
        exported,
      ]),
    ),
  );
}
