import { stringify } from 'yaml';
import type { Settings } from '../model/settings.ts';

/** A dashboard folder to be: its name, where each file goes in it, and the text of its `dashboard.yml`. */
export interface DashboardFolder {
  readonly name: string;
  /** Path in the folder by path of the opened file. Settings among the files give way to the new ones. */
  readonly places: ReadonlyMap<string, string>;
  readonly settings: string;
}

const SCHEMA = '# yaml-language-server: $schema=../../public/dashboard.schema.json\n';

/** Settings as the text of a `dashboard.yml`. */
export const settingsText = (settings: Settings): string =>
  SCHEMA + stringify(settings, { lineWidth: 0, aliasDuplicateObjects: false });

/** Files of one dropped folder keep it; others go into a folder named after the title. */
export function dashboardFolder(paths: readonly string[], settings: Settings): DashboardFolder {
  const [top] = paths[0]?.split('/') ?? [];
  const shared =
    paths.length > 0 && paths.every((path) => path.startsWith(`${top ?? ''}/`)) ? top : undefined;
  const inner = (path: string) =>
    shared !== undefined && path.startsWith(`${shared}/`) ? path.slice(shared.length + 1) : path;
  const moved: Settings = settings.files
    ? { ...settings, files: settings.files.map((file) => ({ ...file, path: inner(file.path) })) }
    : settings;
  const data = paths.filter((path) => !/^dashboard\.ya?ml$/.test(inner(path)));
  return {
    name: folderName(shared ?? settings.title ?? ''),
    places: new Map(data.map((path) => [path, inner(path)])),
    settings: settingsText(moved),
  };
}

/** A name that is good in an address: the folder's name is the dashboard's. */
export const folderName = (title: string): string =>
  title
    .replace(/(\.(json|jsonl|ndjson|csv|tsv|parquet|arrow|zip|gz))+$/i, '')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'campaign';
