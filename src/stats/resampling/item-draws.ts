import { drawBinomial } from './binomial.ts';
import type { Random } from './random.ts';

/**
 * Draws as many items as there are, with replacement; each call writes into `drawn` how many of them show each profile.
 * Few items a profile are drawn one by one, many by one binomial number per profile.
 */
export function itemDraws(weight: Float64Array, random: Random): (drawn: Float64Array) => void {
  let items = 0;
  for (const some of weight) items += some;
  return items <= 10 * weight.length
    ? drawsOneByOne(weight, items, random)
    : drawsByProfile(weight, items, random);
}

function drawsOneByOne(weight: Float64Array, items: number, random: Random): (drawn: Float64Array) => void {
  const profileOf = Int32Array.from(Array.from(weight, (some, p) => new Array<number>(some).fill(p)).flat());
  return (drawn) => {
    drawn.fill(0);
    for (let i = 0; i < items; i++) drawn[profileOf[Math.floor(random() * items)]!]! += 1;
  };
}

function drawsByProfile(weight: Float64Array, items: number, random: Random): (drawn: Float64Array) => void {
  return (drawn) => {
    let left = items;
    let unseen = items;
    for (let p = 0; p < weight.length; p++) {
      const some = weight[p]!;
      drawn[p] = left === 0 ? 0 : some >= unseen ? left : drawBinomial(left, some / unseen, random);
      left -= drawn[p]!;
      unseen -= some;
    }
  };
}
