import type { About } from '../model/campaign.ts';
import type { Settings } from '../model/settings.ts';
import { hash } from '../formats/collect/hash.ts';
import type { Secret } from './secrets.ts';

/** What stands for the people, workspaces and files of a campaign, and all that must not be read any more. */
export interface Aliases {
  /** For each annotator, workspace: its new number, from 0. The order says nothing of who worked first. */
  readonly annotators: Int32Array;
  readonly workspaces: Int32Array;
  /** "File 1" … for each path; the settings file keeps its name. */
  readonly files: ReadonlyMap<string, string>;
  readonly secrets: readonly Secret[];
}

export const annotatorId = (number: number) => `annotator-${String(number + 1)}`;
export const annotatorName = (number: number) => `Annotator ${String(number + 1)}`;
export const workspaceName = (number: number) => `Workspace ${String(number + 1)}`;

export function aliasesOf(about: About, settings: Settings, hidden: boolean): Aliases {
  const annotators = numbersByHash(about.annotators.map(({ id }) => id));
  const workspaces = numbersByHash(about.workspaces);
  const files = fileAliases(about);
  const person = (text: string, alias: string): Secret => ({
    text,
    alias: hidden ? 'annotator' : alias,
    isPerson: true,
  });
  const listed = [
    ...Object.entries(settings.annotators ?? {}).flatMap(([id, { name }]) => [id, name ?? id]),
    ...(settings.files ?? []).flatMap(({ annotator }) => annotator ?? []),
  ];
  return {
    annotators,
    workspaces,
    files,
    secrets: [
      ...about.annotators.flatMap(({ id, name }, index) => {
        const alias = annotatorId(annotators[index]!);
        return [id, name, ...mailbox(id), ...mailbox(name)].map((text) => person(text, alias));
      }),
      ...listed.map((text) => person(text, 'annotator')),
      ...about.workspaces.map((text, index) => ({
        text,
        alias: workspaceName(workspaces[index]!),
        isPerson: false,
      })),
      ...(settings.files ?? [])
        .flatMap(({ workspace }) => workspace ?? [])
        .map((text) => ({ text, alias: 'Workspace', isPerson: false })),
      ...[...files].flatMap(([path, alias]) =>
        partsOfPath(path).map((text) => ({ text, alias, isPerson: false })),
      ),
    ],
  };
}

function numbersByHash(ids: readonly string[]): Int32Array {
  const order = ids
    .map((id, index) => ({ id, at: index, key: hash(id) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1));
  const numbers = new Int32Array(ids.length);
  order.forEach(({ at: index }, number) => {
    numbers[index] = number;
  });
  return numbers;
}

const mailbox = (text: string): readonly string[] => {
  const box = /^([^@\s]{3,})@/.exec(text)?.[1];
  return box === undefined ? [] : [box];
};

const SETTINGS_FILE = /(?:^|\/)(dashboard\.ya?ml)$/;

function fileAliases({ files, problems }: About): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const path of [...files.map((file) => file.path), ...problems.flatMap(({ file }) => file ?? [])]) {
    if (aliases.has(path)) continue;
    aliases.set(path, SETTINGS_FILE.exec(path)?.[1] ?? `File ${String(aliases.size + 1)}`);
  }
  return aliases;
}

/** Names of files that name nobody and nothing. */
const PLAIN = new Set([
  'annotation',
  'annotations',
  'answer',
  'answers',
  'argilla',
  'csv',
  'data',
  'dataset',
  'export',
  'exports',
  'item',
  'items',
  'json',
  'jsonl',
  'label',
  'labels',
  'record',
  'records',
  'response',
  'responses',
  'settings',
  'submission',
  'submissions',
  'task',
  'tasks',
  'test',
  'train',
  'tsv',
  'dashboard',
  'rows',
  'row',
  'file',
  'files',
  'table',
]);

function partsOfPath(path: string): readonly string[] {
  if (SETTINGS_FILE.test(path)) return path.includes('/') ? [path] : [];
  const segments = path.split('/');
  const stems = segments.map((segment) => segment.replace(/^\./, '').replace(/(\.[a-z0-9]{1,6}){1,3}$/i, ''));
  return [path, ...segments, ...stems].filter(
    (part) => part.length > 2 && !PLAIN.has(part.toLowerCase().replace(/^\./, '')),
  );
}
