import { isMap, isPair, isScalar, LineCounter, type Document } from 'yaml';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { conflictsIn } from './settings-conflicts.ts';
import { explain } from './settings-errors.ts';
import { settingsSchema, type Settings } from './settings.ts';

export type SettingsResult =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly Problem[] };

/** Reads `dashboard.yml`. What is wrong is told with file, line, key and what was expected. */
export function parseSettings(source: string, path: string): SettingsResult {
  const lines = new LineCounter();
  const read = readYaml(source, lines);
  const problem = (line: number | null, message: string): Problem => ({
    code: 'settings',
    message,
    file: path,
    line,
    count: 1,
  });
  if (read.document === null) {
    const problems = read.faults.map(({ offset, message }) =>
      problem(offset === null ? null : lines.linePos(offset).line, message),
    );
    return { settings: null, problems };
  }
  const { document, value } = read;
  const lineOf = (keys: readonly PropertyKey[]) => lineAt(document, lines, keys);
  const parsed = settingsSchema.safeParse(value ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) =>
      explain(issue).map(({ keys, message }) => problem(lineOf(keys), message)),
    );
    return { settings: null, problems };
  }
  const problems = conflictsIn(parsed.data).map(({ keys, message }) => problem(lineOf(keys), message));
  return problems.length > 0 ? { settings: null, problems } : { settings: parsed.data, problems: [] };
}

function lineAt(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): number | null {
  for (let depth = keys.length; depth > 0; depth--) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === keys[depth - 1])
      : undefined;
    const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
    if (range) return lines.linePos(range[0]).line;
  }
  return keys.length === 0 ? 1 : null;
}
