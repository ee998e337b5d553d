import type { Annotator } from '../model/campaign.ts';
import type { Table } from '../model/column.ts';
import type { Settings } from '../model/settings.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { own } from '../formats/collect/own.ts';
import { range, texts, words } from './columns.ts';

/** The people that the files name, with what the settings and the files say of them. */
export function annotatorsOf(collected: Collected, settings: Settings): readonly Annotator[] {
  return collected.annotators.terms.map((id) => {
    const set = own(settings.annotators, id);
    const known = collected.annotatorNames.get(id);
    return { id, name: set?.name ?? known?.name ?? id, group: set?.group ?? known?.group ?? null };
  });
}

/** The same people, and no two of one name: their ids go with it. */
export function toldApart(people: readonly Annotator[]): readonly Annotator[] {
  const called = Map.groupBy(people, ({ name }) => name);
  return people.map((person) =>
    person.name !== person.id && called.get(person.name)!.length > 1
      ? { ...person, name: `${person.name} (${person.id})` }
      : person,
  );
}

export const annotatorTable = (people: readonly Annotator[]): Table => ({
  name: 'annotator',
  rows: people.length,
  columns: {
    annotator: range(people.length),
    annotator_id: texts(people.map(({ id }) => id)),
    name: texts(people.map(({ name }) => name)),
    group: words(people.map(({ group }) => group)),
  },
});
