import type { Filter, Selection } from '../../model/filter.ts';
import { MOST_NAMED_TERMS } from '../../model/limits.ts';
import { day } from '../../words/days.ts';
import { list } from '../../words/lists.ts';
import { quantity } from '../../words/numbers.ts';

/** What a link selects, in the link's own names: the campaign's are not there yet. Empty where it selects nothing. */
export function linkWords(filter: Filter): string {
  const { annotator, workspace, record, status, from, to, questions, metadata } = filter;
  const isMeasured = filter.distances !== undefined || filter.limits !== undefined || filter.otherPeople;
  return [
    ...fieldWords({ annotator, workspace, record }),
    ...(status ? [`status: ${list(status)}`] : []),
    ...(from === undefined ? [] : [`from ${day(from)}`]),
    ...(to === undefined ? [] : [`to ${day(to)}`]),
    ...fieldWords(questions),
    ...fieldWords(metadata),
    ...(isMeasured ? ['another measure of agreement'] : []),
  ].join('; ');
}

const fieldWords = (selections: Readonly<Record<string, Selection | undefined>>): readonly string[] =>
  Object.entries(selections).flatMap(([field, selection]) =>
    selection ? [`${field}${selection.exclude ? ' is not' : ':'} ${valueWords(selection)}`] : [],
  );

function valueWords(selection: Selection): string {
  if (selection.kind === 'range') {
    const { from, to } = selection.range;
    if (from === null && to === null) return 'known';
    return [from === null ? '' : `from ${quantity(from)}`, to === null ? '' : `to ${quantity(to)}`]
      .filter((end) => end !== '')
      .join(' ');
  }
  const shown = selection.terms.slice(0, MOST_NAMED_TERMS).map((term) => (term === '' ? 'none' : term));
  const more = selection.terms.length - shown.length;
  return list(more > 0 ? [...shown, `${String(more)} more`] : shown);
}
