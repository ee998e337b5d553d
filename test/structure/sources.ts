import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** Below src/, with forward slashes. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

const CODE = /\.(ts|astro)$/;

/** Every file of code below src/. */
export const SOURCES: readonly SourceFile[] = readdirSync(join(ROOT, 'src'), {
  recursive: true,
  encoding: 'utf8',
})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => CODE.test(path))
  .sort()
  .map((path) => ({
    path,
    folder: path.split('/')[0]!,
    text: readFileSync(join(ROOT, 'src', path), 'utf8'),
  }));

export interface Import {
  readonly from: string;
  /** As written. */
  readonly what: string;
  /** Below src/ for a file of ours, else null. */
  readonly target: string | null;
  readonly isDynamic: boolean;
  readonly isType: boolean;
}

const STATIC = /^(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?\s*'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;

/** What a file imports; types are imports too, because they bind one floor to another. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const targetOf = (what: string): string | null => {
    const target = what.startsWith('.') ? posix.join(posix.dirname(path), what) : null;
    return target?.startsWith('../') === true ? null : target;
  };
  const made = (what: string, isDynamic: boolean, isType: boolean): Import => ({
    from: path,
    what,
    target: targetOf(what),
    isDynamic,
    isType,
  });
  return [
    ...Array.from(text.matchAll(STATIC), ([, type, what]) => made(what!, false, type !== undefined)),
    ...Array.from(text.matchAll(DYNAMIC), ([, what]) => made(what!, true, false)),
  ];
}

export const IMPORTS: readonly Import[] = SOURCES.flatMap(importsOf);

/** What is reached from a file without waiting: through imports that are neither dynamic nor of types only. */
export function reachedFrom(start: string): {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
} {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    for (const { from, what, target, isDynamic, isType } of IMPORTS) {
      if (from !== path || isDynamic || isType) continue;
      if (target === null) packages.add(what);
      else visit(target);
    }
  };
  visit(start);
  return { files, packages };
}
