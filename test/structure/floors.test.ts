import { expect, test } from 'vitest';
import { IMPORTS, SOURCES } from './sources.ts';

const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  words: 1,
  questions: 1,
  url: 1,
  files: 1,
  stats: 1,
  sql: 1,
  formats: 2,
  engine: 2,
  tables: 3,
  measures: 3,
  campaign: 4,
  share: 4,
  chart: 4,
  figures: 5,
  sections: 6,
  report: 7,
  build: 7,
  elements: 7,
  components: 8,
  layouts: 9,
  pages: 10,
};

test('every folder of code has a floor', () => {
  expect([...new Set(SOURCES.map(({ folder }) => folder))].filter((folder) => !(folder in FLOORS))).toEqual(
    [],
  );
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
