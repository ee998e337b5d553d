import type { Problem } from '../model/problem.ts';
import { parseSettings } from '../model/parse-settings.ts';
import type { Settings } from '../model/settings.ts';
import type { Source } from '../files/source.ts';
import { isHidden } from './chosen-files.ts';

const SETTINGS_FILE = /(^|\/)dashboard\.ya?ml$/;

/** What the settings file among the sources says, with the text of the guidelines, and which files it takes up. */
export type SettingsFound =
  | { readonly settings: Settings; readonly used: ReadonlySet<string>; readonly problems: readonly Problem[] }
  | { readonly settings: null; readonly problems: readonly Problem[] };

export async function readSettings(sources: readonly Source[]): Promise<SettingsFound> {
  const file = sources.find(({ path }) => SETTINGS_FILE.test(path));
  if (!file) return { settings: {}, used: new Set(), problems: [] };
  const parsed = parseSettings(await readText(file), file.path);
  if (!parsed.settings) return parsed;
  const { settings } = parsed;
  const used = new Set([file.path]);
  const { guidelines } = settings;
  if (guidelines === undefined) return { settings, used, problems: [] };
  const folder = file.path.replace(SETTINGS_FILE, '$1');
  const beside = sources.find(
    ({ path }) => path === folder + guidelines.replace(/^(?:\.\/)+/, '') && !isHidden(path),
  );
  if (beside)
    return {
      settings: { ...settings, guidelines: await readText(beside) },
      used: used.add(beside.path),
      problems: [],
    };
  if (!namesFile(guidelines)) return { settings, used, problems: [] };
  // Empty, so that the guidelines of the export, which these were to replace, are not shown either.
  return {
    settings: { ...settings, guidelines: '' },
    used,
    problems: [guidelinesMissing(guidelines, file.path)],
  };
}

const DOCUMENT = /\.(md|markdown|txt|html?|rst|adoc|pdf|docx?|odt)$/i;

/** Whether a text is the name of a file rather than guidelines: one line that ends like one, or is a path. */
function namesFile(text: string): boolean {
  const line = text.trim();
  if (line.includes('\n') || /^https?:\/\//i.test(line)) return false;
  return DOCUMENT.test(line) || /^(?:~|\.{1,2})?[/\\]/.test(line) || /^\S*[/\\]\S*$/.test(line);
}

const guidelinesMissing = (guidelines: string, file: string): Problem => ({
  code: 'guidelines_missing',
  message: `The settings name "${guidelines.trim()}" as guidelines, and there is no such file beside them, so no guidelines are shown. Correct the name, or write the guidelines themselves in more than one line.`,
  file,
  line: null,
  count: 1,
});

async function readText(source: Source): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of source.bytes()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
