import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IMPORTS, ROOT, SOURCES } from './sources.ts';

/** The drawing in docs/architecture.md: a line a floor from the top down, folders before the words. */
const drawing = /<!-- floors: begin -->\n\n```\n([\s\S]*?)```/.exec(
  readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'),
)![1]!;
const FLOORS: Readonly<Record<string, number>> = Object.fromEntries(
  drawing
    .trimEnd()
    .split('\n')
    .toReversed()
    .flatMap((line, floor) =>
      line
        .split(/ {2,}/)[0]!
        .split(' · ')
        .map((folder) => [folder, floor] as const),
    ),
);

test('every folder of code has a floor in the drawing, and every floor a folder', () => {
  const folders = new Set(SOURCES.map(({ folder }) => folder));
  expect(Object.keys(FLOORS).sort()).toEqual([...folders].sort());
});

test('a file imports from its own folder or from a lower floor', () => {
  const inner = IMPORTS.filter(({ target }) => target !== null && !target.endsWith('.css'));
  const wrong = inner.filter(({ from, target }) => {
    const [own = '', other = ''] = [from, target!].map((path) => path.split('/')[0]!);
    return own !== other && !(FLOORS[other]! < FLOORS[own]!);
  });
  expect(inner.length).toBeGreaterThan(300);
  expect(wrong.map(({ from, target }) => `${from} → ${target!}`)).toEqual([]);
});

test('every relative import names a file that exists, with its ending', () => {
  const paths = new Set(SOURCES.map(({ path }) => path));
  const missing = IMPORTS.filter(
    ({ target }) => target !== null && /\.(ts|astro)$/.test(target) && !paths.has(target),
  );
  const bare = IMPORTS.filter(({ target }) => target !== null && !/\.(ts|astro|css)$/.test(target));
  expect([...missing, ...bare].map(({ from, what }) => `${from} → ${what}`)).toEqual([]);
});

test('no import leads back to where it began', () => {
  const next = new Map<string, string[]>();
  for (const { from, target } of IMPORTS)
    if (target !== null) next.set(from, [...(next.get(from) ?? []), target]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of SOURCES) visit(path, []);
  expect(circles).toEqual([]);
});
