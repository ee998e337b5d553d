import { h } from '../../chart/markup.ts';
import type { Rows } from '../../engine/engine.ts';
import type { About } from '../../model/campaign.ts';
import type { Filter } from '../../model/filter.ts';
import type { Facet } from '../../measures/metadata/facets.ts';
import { rangeFields } from './range-fields.ts';
import { termFields } from './term-fields.ts';

/** The form of one facet: its distribution, and what is selected of it. Every change gives a new filter. */
export function facetForm(
  facet: Facet,
  rows: Readonly<Record<string, Rows>>,
  filter: Filter,
  about: About,
  change: (filter: Filter) => void,
): HTMLElement {
  const fields =
    facet.kind === 'terms'
      ? termFields(facet, rows.terms ?? [], filter, about, change)
      : [...rangeFields(facet, rows.ends?.[0] ?? {}, filter, change), pictureOf(facet)];
  return h(document, 'fieldset.facet', h(document, 'legend', facet.title), ...fields);
}

/** The figure that shows a facet's distribution; its marks select too. */
function pictureOf({ field }: Facet): HTMLElement | null {
  const views = {
    period: 'submissions-over-time',
    question: 'number-histogram',
    metadata: 'metadata-numbers',
  } as const;
  if (!(field.kind in views)) return null;
  return h(document, 'live-figure', {
    'data-view': views[field.kind as keyof typeof views],
    'data-param': 'name' in field ? field.name : null,
  });
}
