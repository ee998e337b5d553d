import { csv } from '../chart/csv.ts';
import type { TableTwin } from '../chart/figure.ts';

/** Offers a file. */
export function download(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

const fileName = (name: string) => name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 120);

/** Offers a figure's table. */
export function downloadCsv(name: string, twin: TableTwin): void {
  download(`${fileName(name)}.csv`, 'text/csv;charset=utf-8', `\ufeff${csv(twin)}`);
}

interface Words {
  readonly title: string;
  readonly note: string;
  readonly source: string;
}

const HEAD = 46;

/** Offers a figure's picture as a file of its own, with its colours, title, note and source. */
export function downloadSvg(name: string, card: Element, words: Words): void {
  const picture = card.querySelector<SVGSVGElement>('.picture svg.plot');
  if (!picture) return;
  download(`${fileName(name)}.svg`, 'image/svg+xml', standalone(picture, words));
}

function standalone(picture: SVGSVGElement, { title, note, source }: Words): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  resolveColours(picture, copy);
  for (const link of [...copy.querySelectorAll('a')]) link.replaceWith(...link.childNodes);
  const width = picture.width.baseVal.value;
  const height = picture.height.baseVal.value;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('viewBox', `0 0 ${String(width)} ${String(height + HEAD + 22)}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height + HEAD + 22));
  const { color, backgroundColor } = getComputedStyle(document.body);
  svg.setAttribute('font-family', 'system-ui, sans-serif');
  svg.setAttribute('color', color);
  const ground = document.createElementNS(svg.namespaceURI, 'rect');
  for (const [key, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', backgroundColor],
  ] as const)
    ground.setAttribute(key, value);
  const patterns = document.querySelector('svg.patterns defs');
  const defs = patterns?.cloneNode(true) as Element | undefined;
  if (patterns && defs) resolveColours(patterns, defs);
  const line = (text: string, y: number, size: number, weight: string) => {
    const made = document.createElementNS(svg.namespaceURI, 'text');
    for (const [key, value] of [
      ['x', '4'],
      ['y', String(y)],
      ['font-size', String(size)],
      ['font-weight', weight],
      ['fill', color],
    ] as const)
      made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };
  copy.setAttribute('y', String(HEAD));
  svg.append(
    ...(defs ? [defs] : []),
    ground,
    line(title, 18, 14, '600'),
    line(note, 36, 11, '400'),
    copy,
    line(`Source: ${source}`, height + HEAD + 14, 10, '400'),
  );
  return new XMLSerializer().serializeToString(svg);
}

/** Writes out what custom properties stand for: outside the page they mean nothing. */
function resolveColours(original: Element, copy: Element): void {
  const sources = [original, ...original.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, at) => {
    const style = getComputedStyle(sources[at]!);
    for (const property of ['fill', 'stroke', 'stroke-width', 'font-size'] as const) {
      const value = style.getPropertyValue(property);
      if (value !== '' && !value.includes('url(')) element.setAttribute(property, value);
    }
  });
}
