import type { Random } from './random.ts';

/**
 * The number of successes in `trials` independent trials; exact, and made of basic arithmetic only, so equal on all
 * platforms.
 */
export function drawBinomial(trials: number, chance: number, random: Random): number {
  if (chance > 0.5) return trials - drawBinomial(trials, 1 - chance, random);
  return trials * chance < 10 ? drawFew(trials, chance, random) : drawMany(trials, chance, random);
}

// Inversion: walk up the distribution function until it passes a uniform number.
function drawFew(trials: number, chance: number, random: Random): number {
  const odds = chance / (1 - chance);
  let density = wholePower(1 - chance, trials);
  let rest = random();
  let successes = 0;
  while (rest > density && successes < trials) {
    rest -= density;
    successes++;
    density *= (odds * (trials - successes + 1)) / successes;
  }
  return successes;
}

// Transformed rejection: Hörmann (1993), The generation of binomial random variates, algorithm BTRS. His last test
// compares logarithms of factorials; the ratio to the density at the mode is multiplied out instead.
function drawMany(trials: number, chance: number, random: Random): number {
  const spread = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const centre = trials * chance + 0.5;
  const certain = 0.92 - 4.2 / b;
  const scale = (2.83 + 5.1 / b) * spread;
  for (;;) {
    const u = random() - 0.5;
    const edge = 0.5 - Math.abs(u);
    const v = random();
    const successes = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && v <= certain) return successes;
    if (!(successes >= 0 && successes <= trials)) continue;
    if (v * scale <= (a / (edge * edge) + b) * densityToMode(successes, trials, chance)) return successes;
  }
}

function densityToMode(successes: number, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  const mode = Math.floor((trials + 1) * chance);
  let ratio = 1;
  for (let k = mode; k < successes; k++) ratio *= (odds * (trials - k)) / (k + 1);
  for (let k = mode; k > successes; k--) ratio *= k / (odds * (trials - k + 1));
  return ratio;
}

function wholePower(base: number, exponent: number): number {
  let power = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power *= square;
    square *= square;
  }
  return power;
}
