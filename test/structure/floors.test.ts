import { expect, test } from 'vitest';
import { IMPORTS, SOURCES } from './sources.ts';

const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  questions: 1,
  formats: 1,
  stats: 1,
  sql: 1,
  url: 1,
  engine: 2,
  chart: 3,
  views: 4,
  report: 5,
  build: 5,
  elements: 5,
  components: 6,
  layouts: 7,
  pages: 8,
};

/** Formats read answers with the types of questions, which know nothing of formats: one floor with an order in it. */
const WITHIN_A_FLOOR = new Set(['formats → questions']);

test('every folder of code has a floor', () => {
  expect([...new Set(SOURCES.map(({ folder }) => folder))].filter((folder) => !(folder in FLOORS))).toEqual(
    [],
  );
});

test('a file imports from its own folder or from a lower floor', () => {
  const inner = IMPORTS.filter(({ target }) => target !== null && !target.endsWith('.css'));
  const wrong = inner.filter(({ from, target }) => {
    const [own = '', other = ''] = [from, target!].map((path) => path.split('/')[0]!);
    return own !== other && !(FLOORS[other]! < FLOORS[own]!) && !WITHIN_A_FLOOR.has(`${own} → ${other}`);
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
