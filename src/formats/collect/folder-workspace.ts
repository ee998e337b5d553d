import type { Collected } from './collected.ts';
import { tell } from './tell.ts';

/** Names of folders that say what is in them, or when it was exported, instead of whose it is. */
const NO_WORKSPACE =
  /^(?:data(?:set)?s?|exports?|records?|pages?|rest|argilla|annotations?|.*\d{4}-?\d{2}-?\d{2}.*)$/i;

/** The workspace of pages that name none: the folder they lie in, with a remark that this is a guess; null where the name says nothing. */
export function workspaceOfFolder(collected: Collected, path: string): string | null {
  const folder = path.split('/').at(-2);
  if (folder === undefined || NO_WORKSPACE.test(folder)) return null;
  tell(
    collected,
    'guessed',
    `These pages do not name their workspace, so their folder "${folder}" is taken as the workspace. If that is wrong, set the workspace under "files" in dashboard.yml.`,
    null,
  );
  return folder;
}
