import { expect, test } from 'vitest';
import { CHECKS } from '../../src/campaign/checks/index.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { QUESTION_TYPES } from '../../src/questions/index.ts';
import { VIEWS } from '../../src/views/index.ts';
import { SOURCES } from './sources.ts';

/** What the files of a folder define of one type, by the declaration `export const x: Type = {`. */
async function defined(folder: string, type: RegExp): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const { path, text } of SOURCES) {
    if (!path.startsWith(`${folder}/`)) continue;
    const names = Array.from(text.matchAll(type), ([, name]) => name!);
    if (names.length === 0) continue;
    const module = (await import(
      /* @vite-ignore */ new URL(`../../src/${path}`, import.meta.url).href
    )) as Readonly<Record<string, unknown>>;
    found.push(...names.map((name) => module[name]));
  }
  return found;
}

test.each([
  ['questions', /export const (\w+): QuestionType = /g, Object.values(QUESTION_TYPES), 7],
  ['formats', /export const (\w+): Format = /g, FORMATS, 8],
  ['campaign/checks', /export const (\w+): Check = /g, CHECKS, 8],
  ['views', /export const (\w+): View<\w+> = /g, VIEWS, 11],
] as const)(
  '%s/index.ts names everything that a file of the folder defines',
  async (folder, type, registry, least) => {
    const all = await defined(folder, type);
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(new Set<unknown>(registry)).toEqual(new Set(all));
    expect(registry).toHaveLength(all.length);
  },
);

test('ids are unique, and the kind of a question is its key', () => {
  for (const ids of [FORMATS.map(({ id }) => id), VIEWS.map(({ id }) => id)])
    expect(new Set(ids).size).toBe(ids.length);
  expect(Object.entries(QUESTION_TYPES).filter(([key, { kind }]) => key !== kind)).toEqual([]);
});
