import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem.ts';
import { conflictsIn } from './settings-conflicts.ts';
import { explain } from './settings-errors.ts';
import { settingsSchema, type Settings } from './settings.ts';

export type SettingsResult =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly Problem[] };

/** Reads `dashboard.yml`. What is wrong is told with file, line, key and what was expected. */
export function parseSettings(source: string, path: string): SettingsResult {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineOf = (keys: readonly PropertyKey[]) => lineAt(document, lines, keys);
  const problem = (line: number | null, message: string): Problem => ({
    code: 'settings',
    message,
    file: path,
    line,
    count: 1,
  });
  const failed = document.errors.map((error) =>
    problem(
      lines.linePos(error.pos[0]).line,
      `This is not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
    ),
  );
  if (failed.length > 0) return { settings: null, problems: failed };
  const value: unknown = document.toJS() ?? {};
  const parsed = settingsSchema.safeParse(value);
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
