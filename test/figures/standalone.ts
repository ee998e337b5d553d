import { readFileSync } from 'node:fs';

const sourceOf = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');

const DARK = '@media screen and (prefers-color-scheme: dark)';
const RULES = sourceOf('styles/plot.css').trimEnd();
const PATTERNS = /<defs>[^]*<\/defs>/.exec(sourceOf('layouts/Page.astro'))![0].replaceAll(/\n\s*/g, '\n');
const [LIGHT_TOKENS = new Map<string, string>(), DARK_TOKENS = new Map<string, string>()] = sourceOf(
  'styles/tokens.css',
)
  .split(DARK)
  .map(tokensIn);

/** A settled picture as a file to be looked at by itself: well-formed, with the site's rules, colours and patterns. */
export function standalone(picture: string): string {
  const parts = picture.includes('url(#hatch') ? `${RULES}\n${PATTERNS}` : RULES;
  const used = usedIn(picture + parts);
  const style = [
    `:root {\n${declared(LIGHT_TOKENS, used)}}`,
    `${DARK} {\n:root {\n${declared(DARK_TOKENS, used)}}\n}`,
    RULES,
    'svg.plot {\n  background: var(--paper);\n}',
  ].join('\n');
  return picture
    .replaceAll(/&(?!#?\w+;)/g, '&amp;')
    .replace(/^<svg[^>]*>/, (start) => `${start}\n<style>\n${style}\n</style>${parts.slice(RULES.length)}`);
}

function tokensIn(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

/** The tokens that a text names, and those that they name in turn. */
function usedIn(text: string): ReadonlySet<string> {
  const used = new Set(['--paper']);
  const add = (part: string): void => {
    for (const [, name] of part.matchAll(/var\((--[\w-]+)\)/g)) {
      if (used.has(name!)) continue;
      used.add(name!);
      add(LIGHT_TOKENS.get(name!) ?? '');
    }
  };
  add(text);
  return used;
}

const declared = (tokens: ReadonlyMap<string, string>, used: ReadonlySet<string>) =>
  [...tokens]
    .filter(([name]) => used.has(name))
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('');
