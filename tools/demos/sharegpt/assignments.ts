import { randomOf } from '../random.ts';
import { PEOPLE, RECORDS, type Person } from './people.ts';

const CORE = PEOPLE.filter(({ group }) => group === 'core');
const GUEST_SHARE = 1 / 6;

/** The records that each person gets, by number: most go to two of the core, some to one, a few to all four. */
export function assignments(): ReadonlyMap<Person, readonly number[]> {
  const records = Array.from({ length: RECORDS }, (_, index) => ({
    index,
    people: new Set(peopleOf(index)),
  }));
  return new Map(
    PEOPLE.map((person) => [
      person,
      records.filter(({ people }) => people.has(person)).map(({ index }) => index),
    ]),
  );
}

function peopleOf(index: number): readonly Person[] {
  const random = randomOf('assigned', index);
  const share = random.unit();
  const size = share < 0.08 ? 4 : share < 0.68 ? 2 : 1;
  const guests = PEOPLE.filter(
    ({ group, name }) => group === 'guest' && randomOf(name, index).chance(GUEST_SHARE),
  );
  return [...random.shuffled(CORE).slice(0, size), ...guests];
}
