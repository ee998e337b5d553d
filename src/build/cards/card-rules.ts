import { readFile } from 'node:fs/promises';

const styles = (name: string) => readFile(new URL(`../../styles/${name}.css`, import.meta.url), 'utf8');

const OWN = `
text { font-family: Inter; }
.paper { fill: var(--paper); }
.mark { fill: var(--accent); }
.ink { fill: var(--ink); }
.strong { fill: var(--ink); font-weight: 600; letter-spacing: -1px; }
.muted { fill: var(--muted); }
.end { text-anchor: end; }
.rule { stroke: var(--hairline); stroke-width: 2; }
.clear { stop-color: var(--paper); stop-opacity: 0; }
.full { stop-color: var(--paper); }
.plot { color: var(--ink); }
`;

/** Colours in place of the tokens that name them, light ones: a card does not know its reader's theme. */
export async function lightColours(): Promise<(text: string) => string> {
  const [light = ''] = (await styles('tokens')).split('@media');
  const tokens = new Map(
    [...light.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
  const resolve = (text: string): string =>
    text.replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const value = tokens.get(name);
      return value === undefined ? whole : resolve(value);
    });
  return resolve;
}

/** The rules of the site's pictures and of the cards, as one sheet. */
export const cardRules = async (coloured: (text: string) => string): Promise<string> =>
  coloured([OWN, (await styles('plot')).replace(/font: 12px[^;]*;/, '')].join('\n'));
