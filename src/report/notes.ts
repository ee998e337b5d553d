import { closest } from 'fastest-levenshtein';
import type { About } from '../model/campaign.ts';
import type { ReadFragment } from '../url/fragment.ts';

/** What of a filter means nothing in this campaign, in sentences. */
export function filterNotes({ filter, ignored }: ReadFragment, about: About): readonly string[] {
  const unknown = (what: string, names: readonly string[], known: readonly string[]) =>
    names.filter((name) => !known.includes(name)).map((name) => sentence(what, name, known));
  const people = filter.annotator?.kind === 'terms' ? filter.annotator.terms : [];
  const ids = about.annotators.map(({ id }) => id);
  return [
    ...ignored.map(
      (key) => `The filter's key "${key}" is ignored: it is not known, or its value cannot be read.`,
    ),
    ...unknown(
      'question',
      Object.keys(filter.questions),
      about.questions.map(({ name }) => name),
    ),
    ...unknown(
      'metadata',
      Object.keys(filter.metadata),
      about.metadata.map(({ name }) => name),
    ),
    ...unknown('annotator', people, ids),
  ];
}

function sentence(what: string, name: string, known: readonly string[]): string {
  const near = known.length > 0 ? ` Did you mean "${closest(name, [...known])}"?` : '';
  return `The filter names the ${what} "${name}", which this campaign does not have.${near}`;
}
