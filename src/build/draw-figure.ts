import { RESAMPLING } from '../measures/resampling.ts';
import * as Plot from '@observablehq/plot';
import { askMeasure } from '../measures/ask-measure.ts';
import { createCard, fillCard, fillReason, fillTwin } from '../chart/card.ts';
import { NO_LINKS } from '../chart/links.ts';
import type { About } from '../model/campaign.ts';
import type { Engine } from '../engine/engine.ts';
import { EMPTY_FILTER } from '../model/filter.ts';
import type { ShownFigure } from '../sections/shown-figures.ts';

export interface FigureFrame {
  /** The level of the title below the page's own. */
  readonly heading: 'h2' | 'h3';
  /** Whether the figure can be opened, downloaded and filtered. */
  readonly tools: boolean;
  /** One picture for each. */
  readonly widths: readonly number[];
}

/** Draws a figure over the whole campaign, as markup. */
export async function drawFigure(
  document: Document,
  engine: Engine,
  about: About,
  { figure, param }: ShownFigure,
  { heading, tools, widths }: FigureFrame,
): Promise<string> {
  const ask = { about, filter: EMPTY_FILTER, param };
  const card = createCard(document, heading, tools);
  const reason = figure.measure.needs(about, param);
  if (reason) fillReason(document, card, reason);
  else {
    const shaped = await askMeasure(engine, figure.measure, ask);
    const data = figure.measure.refine?.(shaped, ask, RESAMPLING) ?? shaped;
    fillCard(document, Plot, card, { figure, ask, data }, widths, NO_LINKS);
    fillTwin(document, card, { figure, ask, data });
  }
  if (!tools) return card.outerHTML;
  const live = document.createElement('live-figure');
  live.setAttribute('data-view', figure.id);
  if (param) live.setAttribute('data-param', param.key);
  live.append(card);
  return live.outerHTML;
}
