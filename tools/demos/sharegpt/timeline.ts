import { randomOf, type Random } from '../random.ts';
import { DAY, MONDAY, type Person } from './people.ts';

/** When a person gives a number of responses, in milliseconds: over weekdays mostly, in two sittings a day. */
export function timeline(person: Person, count: number): readonly number[] {
  const random = randomOf('timeline', person.name);
  const days = workDays(person, random);
  const weights = days.map((day) => (day % 7 > 4 ? 0.3 : 1) * random.between(0.35, 1.65));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cuts = days.map((_, index) => {
    const until = weights.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0);
    return Math.round((until / total) * count);
  });
  return days.flatMap((day, index) => dayTimes(person, day, cuts[index]! - (cuts[index - 1] ?? 0), random));
}

/** Days from the first to the last; hardly any weekend, now and then a day off. */
function workDays({ days: [first, last] }: Person, random: Random): readonly number[] {
  const between = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return between.filter((day) => random.chance(day % 7 > 4 ? 0.1 : 0.88) || day === first || day === last);
}

function dayTimes(person: Person, day: number, count: number, random: Random): readonly number[] {
  const morning = Math.round(count * random.between(0.3, 0.8));
  const startOf = (hour: number): number =>
    MONDAY + day * DAY + Math.round((hour + random.between(0, 1.2)) * 3_600_000);
  const early = sitting(startOf(person.starts[0]), morning, person, random);
  const late = Math.max(startOf(person.starts[1]), (early.at(-1) ?? 0) + 900_000);
  return [...early, ...sitting(late, count - morning, person, random)];
}

function sitting(start: number, count: number, { pace }: Person, random: Random): readonly number[] {
  let time = start;
  return Array.from({ length: count }, () => {
    const seconds = pace * random.between(0.3, 1.6) + (random.chance(0.08) ? pace * random.between(2, 6) : 0);
    time += Math.round(seconds * 1000);
    return time;
  });
}
