import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import { draw } from '../../src/chart/draw.ts';
import { linksFor } from '../../src/chart/links.ts';
import type { AnyFigure } from '../../src/chart/figure.ts';
import type { Ask, Param } from '../../src/model/ask.ts';
import { loadNode, type NodeEngine } from '../../src/engine/node.ts';
import type { About } from '../../src/model/campaign.ts';
import { without, type Filter } from '../../src/model/filter.ts';
import { FIGURES } from '../../src/figures/index.ts';
import { campaignOf, type Given } from './given.ts';

export interface Loaded {
  readonly about: About;
  readonly engine: NodeEngine;
}

/** The made-up rows in a real engine. */
export async function loaded(given: Given): Promise<Loaded> {
  const { about, tables, texts } = campaignOf(given);
  return { about, engine: await loadNode(tables, texts) };
}

export interface Figure {
  readonly view: AnyFigure;
  readonly param: Param | null;
  readonly name: string;
}

/** Every figure of every view that a campaign has. */
export const figuresIn = (about: About): readonly Figure[] =>
  FIGURES.flatMap((view) =>
    (view.measure.each ? view.measure.each(about) : [null]).map((param) => ({
      view,
      param,
      name: param === null ? view.id : `${view.id} of ${param.key}`,
    })),
  );

/** The name of the file with its expected picture. */
export const pictureFile = ({ view, param }: Pick<Figure, 'view' | 'param'>): string =>
  `${view.id}${param === null ? '' : `-${param.key.replaceAll(/[^\w-]+/g, '-')}`}.svg`;

/** What a figure is asked: the filter less its own selection. */
export function askOf({ view, param }: Pick<Figure, 'view' | 'param'>, about: About, filter: Filter): Ask {
  const field = view.selects?.({ about, param }) ?? undefined;
  return { about, param, filter: without(filter, field) };
}

/** A figure's data, with its intervals where it has some. */
export async function dataOf({ view }: Pick<Figure, 'view'>, ask: Ask, { engine }: Loaded): Promise<unknown> {
  const shaped = await askMeasure(engine, view.measure, ask);
  return view.measure.refine?.(shaped, ask, RESAMPLING) ?? shaped;
}

/** All that a figure says, as one value. */
export const saidBy = ({ view }: Pick<Figure, 'view'>, data: unknown, ask: Ask) => ({
  title: view.title(data, ask),
  sentence: view.describe(data, ask),
  note: view.note(data, ask),
  table: view.table(data, ask),
});

/** The picture as markup; null where there is none. */
export function pictureOf(
  { view, param }: Pick<Figure, 'view' | 'param'>,
  data: unknown,
  ask: Ask,
  width: number,
): string | null {
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
    document: Document;
  };
  const field = view.selects?.({ about: ask.about, param }) ?? null;
  const options = view.plot(data, { Plot, width, ...linksFor(ask.filter, field) }, ask);
  return options ? draw(Plot, document, options).outerHTML : null;
}
