import { h } from '../../chart/markup.ts';
import type { Cell, Row } from '../../engine/engine.ts';
import { selectionOn, without, withSelection, type Filter } from '../../model/filter.ts';
import type { Facet } from '../../measures/metadata/facets.ts';
import { count, quantity } from '../../words/numbers.ts';

/** The two ends of a range of numbers or days, and a sentence that says where the values lie. */
export function rangeFields(
  facet: Facet,
  { low, high, n, missing }: Row,
  filter: Filter,
  change: (filter: Filter) => void,
): readonly HTMLElement[] {
  const type = facet.kind === 'days' ? 'date' : 'number';
  const inputs = endsOf(facet, filter).map((end) =>
    h(document, 'input', { type, value: end, step: 'any', min: attribute(low), max: attribute(high) }),
  );
  const [from, until] = inputs as [HTMLInputElement, HTMLInputElement];
  for (const input of inputs)
    input.addEventListener('change', () => {
      change(withEnds(facet, filter, from.value, until.value));
    });
  const withoutValue = Number(missing ?? 0) > 0 ? `, ${count(Number(missing))} without a value` : '';
  return [
    h(document, 'div.ends', h(document, 'label', 'from ', from), h(document, 'label', 'to ', until)),
    h(document, 'p.muted', `${count(Number(n ?? 0))} from ${words(low)} to ${words(high)}${withoutValue}.`),
  ];
}

/** What is selected of the range, as its two fields hold it. */
function endsOf({ field, kind }: Facet, filter: Filter): readonly [string, string] {
  if (kind === 'days') return [filter.from ?? '', filter.to ?? ''];
  const selection = selectionOn(filter, field);
  if (selection?.kind !== 'range') return ['', ''];
  return [String(selection.range.from ?? ''), String(selection.range.to ?? '')];
}

function withEnds({ field, kind }: Facet, filter: Filter, from: string, until: string): Filter {
  if (kind === 'days')
    return {
      ...without(filter, field),
      ...(from === '' ? {} : { from }),
      ...(until === '' ? {} : { to: until }),
    };
  if (from === '' && until === '') return withSelection(filter, field, null);
  const range = { from: numberIn(from), to: numberIn(until) };
  return withSelection(filter, field, { kind: 'range', range, exclude: false });
}

const numberIn = (text: string): number | null => (text === '' ? null : Number(text));

const attribute = (value: Cell | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const words = (value: Cell | undefined): string =>
  typeof value === 'number' ? quantity(value) : typeof value === 'string' ? value : '–';
