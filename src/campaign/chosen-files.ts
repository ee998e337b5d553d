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
  const rest = sources.filter(({ path }) => !used.has(path) && (isNamed(path) || !isNotData(path)));
  for (const path of named)
    if (!rest.some((source) => matches(path, source.path)))
      addProblem(collected, {
        code: 'file_missing',
        message: `The settings name "${path}", and no file has that name.`,
        file: 'dashboard.yml',
        line: null,
        count: 1,
      });
  return settings.files ? rest.filter((source) => named.some((path) => matches(path, source.path))) : rest;
}

/** Files that stand beside exports and are none: papers, code, hidden files but Argilla's own folder. */
const isNotData = (path: string): boolean => {
  const base = path.split('/').at(-1) ?? path;
  if (/^argilla\.ya?ml$/i.test(base)) return false;
  return /\.(md|txt|pdf|png|jpe?g|gif|svg|html?|ya?ml|[cm]?[jt]s|py|ipynb|sh)$/i.test(base)
    ? !/\.(txt|html?)$/i.test(base) || /^(readme|licen[cs]e)/i.test(base)
    : base.startsWith('.') || base === 'truth.json' || base === 'version.json';
};
