import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const manual = await readFile(new URL('../../docs/exports.md', import.meta.url), 'utf8');
const tools = manual.split(/^## /m).slice(1);
const paragraphs = tools.map((tool) =>
  tool
    .replaceAll(/```[^`]*```/g, '')
    .split(/\n{2,}/)
    .slice(1),
);

test('docs/exports.md says of every tool how to export, what that tells, and what no export tells', () => {
  expect(tools.length).toBeGreaterThan(8);
  for (const tool of tools) {
    expect(tool).toMatch(/^How to export from .+\n\n[A-Z]/);
    expect(tool).toMatch(/\n_Tells:_ .+\n/);
    expect(tool.trim()).toMatch(/\n_Never told:_ .+$/);
  }
});

test('docs/exports.md says it in whole sentences', () => {
  const sentences = paragraphs.flat().map((text) => text.trim().replace(/^_[A-Za-z ]+:_ /, ''));
  expect(sentences.filter((text) => text !== '' && !/^[A-Z].*\.$/.test(text))).toEqual([]);
});
