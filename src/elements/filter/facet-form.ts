import { element } from '../../chart/card.ts';
import { count, quantity } from '../../words/numbers.ts';
import type { Row, Rows } from '../../engine/engine.ts';
import { selectionOn, without, withSelection, type Filter } from '../../model/filter.ts';
import type { About } from '../../model/campaign.ts';
import { facetTerms, type Facet } from '../../measures/metadata/facets.ts';

/** The form of one facet: its distribution, and what is selected of it. Every change gives a new filter. */
export function facetForm(
  facet: Facet,
  rows: Readonly<Record<string, Rows>>,
  filter: Filter,
  about: About,
  change: (filter: Filter) => void,
): HTMLElement {
  const fieldset = element(document, 'fieldset', 'facet', element(document, 'legend', '', facet.title));
  if (facet.kind === 'terms') fieldset.append(...termFields(facet, rows.terms ?? [], filter, about, change));
  else {
    const picture = pictureOf(facet);
    fieldset.append(...endFields(facet, rows.ends?.[0] ?? {}, filter, change), ...(picture ? [picture] : []));
  }
  return fieldset;
}

/** The figure that shows a facet's distribution; its marks select too. */
function pictureOf({ field }: Facet): HTMLElement | null {
  const views = {
    period: 'submissions-over-time',
    question: 'number-histogram',
    metadata: 'metadata-numbers',
  } as const;
  if (!(field.kind in views)) return null;
  const figure = document.createElement('live-figure');
  figure.dataset.view = views[field.kind as keyof typeof views];
  if ('name' in field) figure.dataset.param = field.name;
  return figure;
}

function termFields(
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
  const boxes = terms.map(({ term, text, n }) => {
    const box = input('checkbox', term);
    box.checked = chosen.has(term);
    const meter = document.createElement('meter');
    meter.max = most;
    meter.value = n;
    meter.setAttribute('aria-hidden', 'true');
    return {
      box,
      label: element(
        document,
        'label',
        'term',
        box,
        element(document, 'span', '', text),
        element(document, 'span', 'muted', count(n)),
        meter,
      ),
    };
  });
  const exclude = input('checkbox', 'exclude');
  exclude.checked = selection?.exclude ?? false;
  const apply = () => {
    const picked = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    change(
      withSelection(filter, field, {
        kind: 'terms',
        terms: picked,
        exclude: exclude.checked && field.kind !== 'status',
      }),
    );
  };
  const list = element(document, 'div', 'terms', ...boxes.map(({ label }) => label));
  list.addEventListener('change', apply);
  exclude.addEventListener('change', apply);
  const switches = field.kind === 'status' ? [] : [element(document, 'label', '', exclude, ' all but these')];
  if (field.kind === 'question') {
    const only = input('checkbox', 'only');
    only.checked = filter.only ?? false;
    only.addEventListener('change', () => {
      const { only: _, ...rest } = filter;
      change(only.checked ? { ...rest, only: true } : rest);
    });
    switches.push(
      element(
        document,
        'label',
        '',
        only,
        ' only these answers, not all answers of their records (turns agreement on this question off)',
      ),
    );
  }
  return [list, element(document, 'div', 'ends', ...switches)];
}

function endFields(
  { field, kind }: Facet,
  { low, high, n, missing }: Row,
  filter: Filter,
  change: (filter: Filter) => void,
): readonly HTMLElement[] {
  const isDays = kind === 'days';
  const selection = selectionOn(filter, field);
  const range = selection?.kind === 'range' ? selection.range : { from: null, to: null };
  const from = input(isDays ? 'date' : 'number', isDays ? (filter.from ?? '') : String(range.from ?? ''));
  const to = input(isDays ? 'date' : 'number', isDays ? (filter.to ?? '') : String(range.to ?? ''));
  for (const one of [from, to]) {
    one.step = 'any';
    one.min = low === null || low === undefined ? '' : String(low);
    one.max = high === null || high === undefined ? '' : String(high);
    one.addEventListener('change', () => {
      if (isDays) {
        const rest = without(filter, field);
        change({
          ...rest,
          ...(from.value === '' ? {} : { from: from.value }),
          ...(to.value === '' ? {} : { to: to.value }),
        });
        return;
      }
      const end = ({ value }: HTMLInputElement) => (value === '' ? null : Number(value));
      const wanted = { from: end(from), to: end(to) };
      change(
        withSelection(
          filter,
          field,
          wanted.from === null && wanted.to === null
            ? null
            : { kind: 'range', range: wanted, exclude: false },
        ),
      );
    });
  }
  const said = (value: unknown) =>
    typeof value === 'number' ? quantity(value) : typeof value === 'string' ? value : '–';
  const without_ = Number(missing ?? 0) > 0 ? `, ${count(Number(missing))} without a value` : '';
  return [
    element(
      document,
      'div',
      'ends',
      element(document, 'label', '', 'from ', from),
      element(document, 'label', '', 'to ', to),
    ),
    element(
      document,
      'p',
      'muted',
      `${count(Number(n ?? 0))} from ${said(low)} to ${said(high)}${without_}.`,
    ),
  ];
}

function input(type: string, value: string): HTMLInputElement {
  const made = document.createElement('input');
  made.type = type;
  made.value = value;
  return made;
}
