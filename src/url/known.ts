import type { About } from '../model/campaign.ts';
import { withDistance, without, type Field, type Filter, type Selection } from '../model/filter.ts';

/** The part of a filter that a campaign can obey, and the names of the rest. */
export function knownTo(
  filter: Filter,
  about: About,
): { readonly filter: Filter; readonly ignored: readonly string[] } {
  const questions = new Set(about.questions.map(({ name }) => name));
  const fields = new Set(about.metadata.map(({ name }) => name));
  const unknown: Field[] = [
    ...Object.keys(filter.questions)
      .filter((name) => !questions.has(name))
      .map((name): Field => ({ kind: 'question', name })),
    ...Object.keys(filter.metadata)
      .filter((name) => !fields.has(name))
      .map((name): Field => ({ kind: 'metadata', name })),
    ...(isStranger(
      filter.annotator,
      about.annotators.map(({ id }) => id),
    )
      ? [{ kind: 'annotator' } as const]
      : []),
    ...(isStranger(filter.workspace, about.workspaces) ? [{ kind: 'workspace' } as const] : []),
  ];
  const distances = Object.keys(filter.distances ?? {}).filter((name) => !questions.has(name));
  return {
    filter: distances.reduce((rest, name) => withDistance(rest, name, null), unknown.reduce(without, filter)),
    ignored: [...unknown.map((field) => ('name' in field ? field.name : field.kind)), ...distances],
  };
}

/** None of the named people or workspaces is in the campaign: a link to another one, or to one with real names. */
function isStranger(selection: Selection | undefined, known: readonly string[]): boolean {
  if (selection?.kind !== 'terms') return selection !== undefined;
  return !selection.terms.some((term) => known.includes(term));
}
