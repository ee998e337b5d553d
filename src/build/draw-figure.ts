import { RESAMPLING } from '../measures/resampling.ts';
import * as Plot from '@observablehq/plot';
import { askMeasure } from '../measures/ask-measure.ts';
import { createCard, fillCard, fillReason, fillTwin } from '../chart/card.ts';
import { NO_LINKS } from '../chart/links.ts';
import { guardedFigure } from './small-cells.ts';
import type { About } from '../model/campaign.ts';
import type { Engine } from '../engine/engine.ts';
import { EMPTY_FILTER } from '../model/filter.ts';
import type { ShownFigure } from '../sections/shown-figures.ts';

const OF_FEW = 'This would tell of single records or of few, and is not published.';

/** What a figure is drawn from; `smallestCount` is the smallest count that it may tell, null where it may tell all. */
export interface DrawnFrom {
  readonly about: About;
  readonly engine: Engine;
  readonly smallestCount: number | null;
}

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
  { about, engine, smallestCount }: DrawnFrom,
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
    const shown = smallestCount === null ? figure : guardedFigure(figure, data, ask, smallestCount);
    if (shown) {
      fillCard(document, Plot, card, { figure: shown, ask, data }, widths, NO_LINKS);
      fillTwin(document, card, { figure: shown, ask, data });
    } else fillReason(document, card, { title: figure.title(data, ask), missing: OF_FEW });
  }
  if (!tools || smallestCount !== null) return card.outerHTML;
  const live = document.createElement('live-figure');
  live.setAttribute('data-view', figure.id);
  if (param) live.setAttribute('data-param', param.key);
  live.append(card);
  return live.outerHTML;
}
