import type { Problem } from '../model/problem.ts';
import { parseSettings } from '../model/parse-settings.ts';
import type { Settings } from '../model/settings.ts';
import type { Source } from '../files/source.ts';

const SETTINGS_FILE = /(^|\/)dashboard\.ya?ml$/;

/** What the settings file among the sources says, and which files it takes up. */
export type SettingsFound =
  | { readonly settings: Settings; readonly guidelines: string | null; readonly used: ReadonlySet<string> }
  | { readonly settings: null; readonly problems: readonly Problem[] };

export async function readSettings(sources: readonly Source[]): Promise<SettingsFound> {
  const file = sources.find(({ path }) => SETTINGS_FILE.test(path));
  if (!file) return { settings: {}, guidelines: null, used: new Set() };
  const parsed = parseSettings(await readText(file), file.path);
  if (!parsed.settings) return parsed;
  const folder = file.path.replace(SETTINGS_FILE, '$1');
  const beside = sources.find(({ path }) => path === folder + (parsed.settings.guidelines ?? '\u0000'));
  return {
    settings: parsed.settings,
    guidelines: beside ? await readText(beside) : null,
    used: new Set([file.path, ...(beside ? [beside.path] : [])]),
  };
}

export const withGuidelines = (settings: Settings, guidelines: string | null): Settings =>
  guidelines === null ? settings : { ...settings, guidelines };

async function readText(source: Source): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of source.bytes()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
