import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY_FILTER } from '../../src/model/filter.ts';
import { PAGES, QUESTION_PAGE } from '../../src/sections/index.ts';
import {
  askOf,
  dataOf,
  figuresIn,
  loaded,
  pictureFile,
  type NamedFigure,
  type Loaded,
} from '../measures/figures.ts';
import { madeUp } from '../measures/made-up.ts';

const FILE = new URL('../../docs/figures.md', import.meta.url);

const HEAD = `# Figures

Every figure of the pages with the title it has on a small made-up campaign, how it is computed, and its picture. \`npm run dev\` shows all
pictures in the colours of the site, light and dark, at \`/gallery/\`.`;

let campaign: Loaded;
beforeAll(async () => {
  campaign = await loaded(madeUp(1));
});
afterAll(() => campaign.engine.close());

/** The figures of an id with a picture of their own: the first that can be drawn stands for all. */
const firstOf = (id: string): NamedFigure | undefined =>
  figuresIn(campaign.about).find(
    ({ figure, param }) => figure.id === id && figure.measure.needs(campaign.about, param) === null,
  );

async function partOf(id: string): Promise<readonly string[]> {
  const shown = firstOf(id);
  if (!shown) throw new Error(`The made-up campaign does not draw ${id}.`);
  const ask = askOf(shown, campaign.about, EMPTY_FILTER);
  const title = shown.figure.title(await dataOf(shown, ask, campaign), ask);
  return [
    `### ${id}`,
    `“${title}”`,
    shown.figure.definition,
    `![${id}](../test/output/${pictureFile(shown)})`,
  ];
}

// `UPDATE=1 npm test -- test/docs` writes the file anew.
test('docs/figures.md shows every figure, in the order of the pages', async () => {
  const lines = [HEAD];
  for (const { title, groups, page } of [...PAGES, QUESTION_PAGE]) {
    if (groups.length === 0) continue;
    lines.push(`## ${page === 'question' ? 'Agreement on one question' : title}`);
    for (const group of groups) {
      if (group.title !== null) lines.push(`**${group.title}**`);
      for (const { id } of group.figures) lines.push(...(await partOf(id)));
    }
  }
  const wanted = await format(lines.join('\n\n'), { parser: 'markdown', singleQuote: true, printWidth: 110 });
  if (process.env.UPDATE !== undefined) await writeFile(FILE, wanted);
  expect(await readFile(FILE, 'utf8')).toBe(wanted);
});
