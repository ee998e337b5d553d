import type { About } from '../model/campaign.ts';
import type { Settings } from '../model/settings.ts';
import { namesOfPerson, namesOfThing, type Name } from './names.ts';
import type { Keyed } from './order.ts';
import { drawnNumbers } from './order.ts';

/** What stands for the people, workspaces and files of a campaign, and all that must not be read any more. */
export interface Aliases {
  /** For each annotator, workspace: its new number, from 0. Without the secret the order says nothing of who is who. */
  readonly annotators: Int32Array;
  readonly workspaces: Int32Array;
  /** "File 1" … for each path that was read; the settings file keeps its name. */
  readonly files: ReadonlyMap<string, string>;
  readonly names: readonly Name[];
}

export const annotatorId = (number: number) => `annotator-${String(number + 1)}`;
export const annotatorName = (number: number) => `Annotator ${String(number + 1)}`;
export const workspaceName = (number: number) => `Workspace ${String(number + 1)}`;

/** Aliases in an order that is drawn with the secret behind `keyed`. */
export function aliasesOf(about: About, settings: Settings, hides: boolean, keyed: Keyed): Aliases {
  const annotators = drawnNumbers(
    about.annotators.map(({ id }) => id),
    (id) => keyed(`annotator ${id}`),
  );
  const workspaces = drawnNumbers(about.workspaces, (name) => keyed(`workspace ${name}`));
  const files = fileAliases(about);
  return {
    annotators,
    workspaces,
    files,
    names: namesIn(about, settings, hides, annotators, workspaces, files),
  };
}

function namesIn(
  about: About,
  settings: Settings,
  hides: boolean,
  annotators: Int32Array,
  workspaces: Int32Array,
  files: ReadonlyMap<string, string>,
): readonly Name[] {
  const listed = Object.entries(settings.annotators ?? {}).map(([id, { name }]) => [id, name ?? id]);
  const ofFiles = (settings.files ?? []).flatMap(({ annotator }) => annotator ?? []);
  return [
    ...about.annotators.flatMap(({ id, name }, index) =>
      namesOfPerson([id, name], hides ? 'annotator' : annotatorId(annotators[index]!)),
    ),
    ...[...listed, ...ofFiles.map((person) => [person])].flatMap((texts) =>
      namesOfPerson(texts, 'annotator'),
    ),
    ...about.workspaces.flatMap((name, index) => namesOfThing(name, workspaceName(workspaces[index]!))),
    ...(settings.files ?? []).flatMap(({ workspace }) => namesOfThing(workspace ?? '', 'Workspace')),
    ...[...files].flatMap(([path, alias]) =>
      spellingsOfPath(path).flatMap((text) => namesOfThing(text, alias)),
    ),
  ];
}

const SETTINGS_FILE = /(?:^|\/)(dashboard\.ya?ml)$/;

function fileAliases({ files, problems }: About): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const path of [...files.map((file) => file.path), ...problems.flatMap(({ file }) => file ?? [])]) {
    if (aliases.has(path)) continue;
    aliases.set(path, SETTINGS_FILE.exec(path)?.[1] ?? `File ${String(aliases.size + 1)}`);
  }
  return aliases;
}

/** A path and the name of its file. Without its ending that may be any word, such as a question's name. */
const spellingsOfPath = (path: string): readonly string[] =>
  SETTINGS_FILE.test(path) ? [] : [path, path.slice(path.lastIndexOf('/') + 1)];
