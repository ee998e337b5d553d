import { h } from '../../../chart/markup.ts';
import { counted } from '../../../words/numbers.ts';
import type { Question } from '../../../model/campaign.ts';
import { mergeSettings } from '../../../model/merge-settings.ts';
import type { Proposal } from '../../../model/proposal.ts';
import type { Settings } from '../../../model/settings.ts';
import { filesShown, type Opened } from '../opened.ts';
import { columnsForm } from './columns-form.ts';
import { button } from '../../fields.ts';
import { filesForm } from './files-form.ts';
import { keepForm } from './keep.ts';
import { questionForm } from './question-form.ts';

/** Everything that a lead can correct of what was understood, each part folded until it is wanted. */
export function importChoices(
  opened: Opened,
  questions: readonly Question[],
  read: (settings: Settings) => void,
): HTMLElement {
  const { settings, proposals, tables, summaries, formats } = opened;
  const names = new Set(questions.map(({ name }) => name));
  const suggested =
    proposals.length > 0
      ? part(
          `Suggested corrections (${String(proposals.length)})`,
          true,
          ...suggestions(proposals, settings, read),
        )
      : null;
  const isRead = summaries.length > 0;
  return h(
    document,
    'section.plain.corrections',
    h(document, 'h2', isRead ? 'Correct what was understood' : 'Say what the columns hold'),
    suggested,
    ...tables.map((table) =>
      part(`Columns of ${table.path}`, table.format === null, columnsForm(table, settings, read)),
    ),
    isRead
      ? part(counted(summaries.length, 'file'), false, filesForm(summaries, formats, settings, read))
      : null,
    ...questions
      .filter(({ name }) => !(name.endsWith('/groups') && names.has(name.slice(0, -'/groups'.length))))
      .map((question) => part(`Question: ${question.title}`, false, questionForm(question, settings, read))),
    isRead ? part('Keep these choices', false, keepForm(settingsToKeep(opened), filesShown(opened))) : null,
  );
}

/** An archive goes into the folder whole, so the settings have to name what of it is meant. */
function settingsToKeep({ settings, files, shown }: Opened): Settings {
  const paths = shown?.projects[shown.number]?.paths ?? [];
  const isArchived = paths.some((path) => !files.some((file) => file.path === path));
  return isArchived && !settings.files ? { ...settings, files: paths.map((path) => ({ path })) } : settings;
}

function part(title: string, isOpen: boolean, ...children: readonly Node[]): HTMLElement {
  return h(document, 'details.part', { open: isOpen }, h(document, 'summary', title), ...children);
}

const suggestions = (
  proposals: readonly Proposal[],
  settings: Settings,
  read: (settings: Settings) => void,
): readonly HTMLElement[] => [
  h(document, 'p.muted', 'Nothing here is applied unless you say so.'),
  h(
    document,
    'ul.proposals',
    ...proposals.map((proposal) =>
      h(
        document,
        'li',
        h(document, 'span', proposal.message),
        ' ',
        button(proposal.action, () => {
          read(mergeSettings(settings, proposal.settings));
        }),
      ),
    ),
  ),
];
