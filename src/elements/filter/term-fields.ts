import { h } from '../../chart/markup.ts';
import type { Rows } from '../../engine/engine.ts';
import type { About } from '../../model/campaign.ts';
import { selectionOn, withSelection, type Filter } from '../../model/filter.ts';
import { facetTerms, type Facet } from '../../measures/metadata/facets.ts';
import { count } from '../../words/numbers.ts';

/** A box for each term of a facet, with how often it occurs, and how the chosen terms are meant. */
export function termFields(
  facet: Facet,
  rows: Rows,
  filter: Filter,
  about: About,
  change: (filter: Filter) => void,
): readonly HTMLElement[] {
  const { field } = facet;
  const selection = selectionOn(filter, field);
  const chosen = new Set(selection?.kind === 'terms' ? selection.terms : []);
  const terms = facetTerms(facet, rows, { about });
  const most = Math.max(1, ...terms.map(({ n }) => n));
  const boxes = terms.map(({ term }) => checkbox(term, chosen.has(term)));
  const exclude = checkbox('exclude', selection?.exclude ?? false);
  const apply = () => {
    change(
      withSelection(filter, field, {
        kind: 'terms',
        terms: boxes.filter(({ checked }) => checked).map(({ value }) => value),
        exclude: exclude.checked && field.kind !== 'status',
      }),
    );
  };
  const labels = terms.map(({ text, n }, at) =>
    h(
      document,
      'label.term',
      boxes[at]!,
      h(document, 'span', text),
      h(document, 'span.muted', count(n)),
      h(document, 'meter', { max: most, value: n, 'aria-hidden': 'true' }),
    ),
  );
  const list = h(document, 'div.terms', ...labels);
  list.addEventListener('change', apply);
  exclude.addEventListener('change', apply);
  const switches = h(
    document,
    'div.ends',
    field.kind === 'status' ? null : h(document, 'label', exclude, ' all but these'),
    field.kind === 'question' ? onlyTheseAnswers(filter, change) : null,
  );
  return [list, switches];
}

function onlyTheseAnswers(filter: Filter, change: (filter: Filter) => void): HTMLElement {
  const box = checkbox('only', filter.only ?? false);
  box.addEventListener('change', () => {
    const { only: _, ...rest } = filter;
    change(box.checked ? { ...rest, only: true } : rest);
  });
  return h(
    document,
    'label',
    box,
    ' only these answers, not all answers of their records (turns agreement on this question off)',
  );
}

const checkbox = (value: string, checked: boolean): HTMLInputElement =>
  h(document, 'input', { type: 'checkbox', value, checked });
