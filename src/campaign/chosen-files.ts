import type { Settings } from '../model/settings.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';
import type { Source } from '../files/source.ts';

/** `exports/*.jsonl` as a test on paths; `**` crosses folders. */
export function matches(pattern: string, path: string): boolean {
  const expression = pattern
    .split(/(\*\*\/?|\*|\?)/)
    .map((part) =>
      part === '*'
        ? '[^/]*'
        : part === '?'
          ? '[^/]'
          : part === '**'
            ? '.*'
            : part === '**/'
              ? '(?:.*/)?'
              : part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^(?:.*/)?${expression}$`).test(path);
}

/** The files that hold data: those that the settings name, or all but what only stands beside exports. */
export function chosenFiles(
  sources: readonly Source[],
  settings: Settings,
  used: ReadonlySet<string>,
  collected: Collected,
): readonly Source[] {
  const gold = settings.gold?.file;
  const named = [...(settings.files ?? []).map(({ path }) => path), ...(gold === undefined ? [] : [gold])];
  const isNamed = (path: string) => named.some((pattern) => !/[*?]/.test(pattern) && matches(pattern, path));
  const rest = sources.filter(
    ({ path }) => !used.has(path) && !isHidden(path) && (isNamed(path) || !isNotData(path)),
  );
  for (const path of named)
    if (!rest.some((source) => matches(path, source.path)))
      addProblem(collected, {
        code: 'file_missing',
        message: `The settings name "${path}", and no file has that name.`,
        file: 'dashboard.yml',
        line: null,
        count: 1,
      });
  const chosen = settings.files
    ? rest.filter((source) => named.some((path) => matches(path, source.path)))
    : rest;
  return eachOnce(chosen, collected);
}

/** A file that has two names, by a link or because it was given twice, is read under the first. */
function eachOnce(sources: readonly Source[], collected: Collected): readonly Source[] {
  const names = new Map<string, string>();
  return sources.filter(({ identity, path }) => {
    if (identity === undefined) return true;
    const before = names.get(identity);
    if (before === undefined) names.set(identity, path);
    else
      addProblem(collected, {
        code: 'same_file',
        message: `This is the same file as "${before}", so it is not read again.`,
        file: path,
        line: null,
        count: 1,
      });
    return before === undefined;
  });
}

/** Files that are hidden, or lie in a hidden folder other than Argilla's; the folder that was opened may be hidden. */
export function isHidden(path: string): boolean {
  const names = path.split('/');
  const inner = names.length > 1 ? names.slice(1) : names;
  return inner.some((name) => name.startsWith('.') && name !== '.argilla');
}

/** Files that stand beside exports and are none: papers, code. */
const isNotData = (path: string): boolean => {
  const base = path.split('/').at(-1) ?? path;
  if (/^argilla\.ya?ml$/i.test(base)) return false;
  return /\.(md|txt|pdf|png|jpe?g|gif|svg|html?|ya?ml|[cm]?[jt]s|py|ipynb|sh)$/i.test(base)
    ? !/\.(txt|html?)$/i.test(base) || /^(readme|licen[cs]e)/i.test(base)
    : base === 'truth.json' || base === 'version.json';
};
