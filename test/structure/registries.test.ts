import { expect, test } from 'vitest';
import { CHECKS } from '../../src/campaign/checks/index.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { QUESTION_TYPES } from '../../src/questions/index.ts';
import { FIGURES } from '../../src/figures/index.ts';
import { MEASURES } from '../../src/measures/index.ts';
import { isObject } from '../../src/model/json.ts';
import { SOURCES } from './sources.ts';

/** Everything that the files of a folder export and that has these members. */
async function defined(folder: string, members: readonly string[]): Promise<ReadonlySet<unknown>> {
  const found = new Set<unknown>();
  for (const { path } of SOURCES) {
    if (!path.startsWith(`${folder}/`) || path.endsWith('.astro')) continue;
    const module = (await import(
      /* @vite-ignore */ new URL(`../../src/${path}`, import.meta.url).href
    )) as Readonly<Record<string, unknown>>;
    for (const value of Object.values(module))
      if (isObject(value) && members.every((member) => member in value)) found.add(value);
  }
  return found;
}

test.each([
  ['questions', ['kind', 'compared', 'parts'], Object.values(QUESTION_TYPES), 7],
  ['formats', ['id', 'recognise', 'read'], FORMATS, 8],
  ['measures', ['id', 'query', 'shape'], MEASURES, 40],
  ['figures', ['id', 'measure', 'plot'], FIGURES, 40],
] as const)(
  '%s/index.ts names everything that a file of the folder defines',
  async (folder, members, registry, least) => {
    const all = await defined(folder, members);
    expect(all.size).toBeGreaterThanOrEqual(least);
    expect(new Set<unknown>(registry)).toEqual(all);
    expect(registry).toHaveLength(all.size);
  },
);

test('campaign/checks/index.ts names every check', () => {
  const checks = SOURCES.filter(({ path }) => path.startsWith('campaign/checks/')).flatMap(({ text }) =>
    Array.from(text.matchAll(/export const (\w+): Check\b/g), ([, name]) => name!),
  );
  expect(checks.length).toBeGreaterThanOrEqual(8);
  expect(CHECKS.map(({ name }) => name).sort()).toEqual(checks.sort());
});

test('ids are unique, and the kind of a question is its key', () => {
  for (const ids of [FORMATS, MEASURES, FIGURES].map((registry) => registry.map(({ id }) => id)))
    expect(new Set(ids).size).toBe(ids.length);
  expect(Object.entries(QUESTION_TYPES).filter(([key, { kind }]) => key !== kind)).toEqual([]);
});
