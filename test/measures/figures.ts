import type { ShownFigure } from '../../src/sections/shown-figures.ts';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Resampling } from '../../src/stats/agreement/krippendorff-alpha.ts';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import { draw } from '../../src/chart/draw.ts';
import { linksFor } from '../../src/chart/links.ts';
import type { Ask } from '../../src/model/ask.ts';
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

/** A figure of a campaign, with the name its tests have. */
export interface NamedFigure extends ShownFigure {
  readonly name: string;
}

/** Every figure of every view that a campaign has. */
export const figuresIn = (about: About): readonly NamedFigure[] =>
  FIGURES.flatMap((figure) =>
    (figure.measure.each ? figure.measure.each(about) : [null]).map((param) => ({
      figure,
      param,
      name: param === null ? figure.id : `${figure.id} of ${param.key}`,
    })),
  );

/** The name of the file with its expected picture. */
export const pictureFile = ({ figure, param }: Pick<NamedFigure, 'figure' | 'param'>): string =>
  `${figure.id}${param === null ? '' : `-${param.key.replaceAll(/[^\w-]+/g, '-')}`}.svg`;

/** What a figure is asked: the filter less its own selection. */
export function askOf(
  { figure, param }: Pick<NamedFigure, 'figure' | 'param'>,
  about: About,
  filter: Filter,
): Ask {
  const field = figure.selects?.({ about, param }) ?? undefined;
  return { about, param, filter: without(filter, field) };
}

/** Enough to have intervals, where it does not matter how wide they are. */
export const ROUGH: Resampling = { ...RESAMPLING, replicates: 20 };

/** A figure's data, with its intervals where it has some. */
export async function dataOf(
  { figure }: Pick<NamedFigure, 'figure'>,
  ask: Ask,
  { engine }: Loaded,
  resampling = RESAMPLING,
): Promise<unknown> {
  const shaped = await askMeasure(engine, figure.measure, ask);
  return figure.measure.refine?.(shaped, ask, resampling) ?? shaped;
}

/** All that a figure says, as one value. */
export const saidBy = ({ figure }: Pick<NamedFigure, 'figure'>, data: unknown, ask: Ask) => ({
  title: figure.title(data, ask),
  sentence: figure.describe(data, ask),
  note: figure.note(data, ask),
  table: figure.table(data, ask),
});

/** The picture as markup; null where there is none. */
export function pictureOf(
  { figure, param }: Pick<NamedFigure, 'figure' | 'param'>,
  data: unknown,
  ask: Ask,
  width: number,
): string | null {
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
    document: Document;
  };
  const field = figure.selects?.({ about: ask.about, param }) ?? null;
  const options = figure.plot(data, { Plot, width, ...linksFor(ask.filter, field) }, ask);
  return options ? draw(Plot, document, options).outerHTML : null;
}
