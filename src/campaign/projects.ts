import type { Settings } from '../model/settings.ts';
import type { FileContents } from '../formats/collect/by-file.ts';
import { folderOf } from '../formats/collect/file-date.ts';
import type { Recognised } from './recognise-file.ts';

/** Files that seem to be of one project. */
export interface Project {
  readonly title: string;
  readonly paths: readonly string[];
}

const SETTINGS_FILE = /(?:^|\/)dashboard\.ya?ml$/;

/**
 * Which files belong together. A settings file makes its folder one project. Other files belong together where they
 * share records, or are alike: the same fields and a question in common, or the same table header. What only stands
 * beside data belongs to the nearest.
 */
export function projectsOf(
  sources: readonly { readonly path: string }[],
  files: readonly Recognised[],
  contents: readonly FileContents[],
  settings: Settings,
): readonly Project[] {
  const paths = sources.map(({ path }) => path);
  const top = commonFolder(paths);
  const whole = [{ title: settings.title ?? folderName(top) ?? namesOf(paths), paths }];
  const homes = paths.filter((path) => SETTINGS_FILE.test(path)).map(folderOf);
  if (homes.some((home) => top.startsWith(home))) return whole;
  const homeOf = (path: string): string | null =>
    homes.filter((home) => path.startsWith(home)).toSorted((a, b) => b.length - a.length)[0] ?? null;
  const data = contents.filter(({ file, records }) => records.size > 0 && !files[file]!.format.describes);
  const loose = data.filter(({ file }) => homeOf(files[file]!.source.path) === null);
  const groups = [
    ...[...new Set(homes)].map((home) => paths.filter((path) => homeOf(path) === home)),
    ...groupsOf(loose, files).map((group) => group.map((file) => files[file]!.source.path)),
  ];
  if (groups.length < 2) return whole;
  const placed = new Set(groups.flat());
  const members = groups.map((group) => new Set(group));
  for (const path of paths.filter((candidate) => !placed.has(candidate)))
    for (const group of nearest(path, groups)) members[group]!.add(path);
  return groups.map((group, index) => ({
    title: titleOf(group, top),
    paths: paths.filter((path) => members[index]!.has(path)),
  }));
}

/** Files in groups: two that are joined by a common key are in one. */
function groupsOf(
  contents: readonly FileContents[],
  files: readonly Recognised[],
): readonly (readonly number[])[] {
  const parents = new Map(contents.map(({ file }) => [file, file]));
  const rootOf = (file: number): number => {
    const parent = parents.get(file)!;
    return parent === file ? file : rootOf(parent);
  };
  const join = (a: number, b: number) => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    parents.set(Math.max(rootA, rootB), Math.min(rootA, rootB));
  };
  const firstWith = new Map<string | number, number>();
  const joinBy = (key: string | number, file: number) => {
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, file);
    else join(first, file);
  };
  for (const contained of contents)
    for (const content of contained.records.values()) if (content !== null) joinBy(content, contained.file);
  const bare = new Map<number, number>();
  for (const { file, records } of contents)
    for (const [record, content] of records)
      if (content === null && !bare.has(record)) bare.set(record, file);
  for (const { file, records } of contents)
    for (const record of records.keys()) if (bare.has(record)) join(bare.get(record)!, file);
  for (const contained of contents)
    for (const key of likeness(contained, files[contained.file]!)) joinBy(key, contained.file);
  const groups = new Map<number, number[]>();
  for (const { file } of contents) groups.set(rootOf(file), [...(groups.get(rootOf(file)) ?? []), file]);
  return [...groups.values()];
}

function likeness({ fields, questions }: FileContents, { format, opened }: Recognised): readonly string[] {
  const shape = JSON.stringify([format.id, [...fields].sort()]);
  return [
    ...(opened.header ? [JSON.stringify(opened.header)] : []),
    ...(fields.size > 0 ? Array.from(questions, (question) => `${shape} ${question}`) : []),
  ];
}

function nearest(path: string, groups: readonly (readonly string[])[]): readonly number[] {
  const depths = groups.map((group) => Math.max(...group.map((other) => commonFolder([path, other]).length)));
  const most = Math.max(...depths);
  return depths.flatMap((depth, index) => (depth === most ? [index] : []));
}

/** The deepest folder around all of them. */
function commonFolder(paths: readonly string[]): string {
  const [segments = [], ...rest] = paths.map((path) => folderOf(path).split('/'));
  let depth = 0;
  while (depth < segments.length - 1 && rest.every((other) => other[depth] === segments[depth])) depth++;
  return segments
    .slice(0, depth)
    .map((segment) => `${segment}/`)
    .join('');
}

/** The name of its own folder, else of its files. */
function titleOf(paths: readonly string[], top: string): string {
  const folder = commonFolder(paths);
  return (folder === top ? null : folderName(folder)) ?? namesOf(paths);
}

const folderName = (folder: string): string | null => folder.split('/').at(-2) ?? null;

function namesOf(paths: readonly string[]): string {
  const [first = '', ...more] = paths.map((path) => path.slice(folderOf(path).length));
  return more.length === 0 ? first : `${first} and ${String(more.length)} more`;
}
