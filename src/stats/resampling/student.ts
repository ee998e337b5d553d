/** The 97.5 % point of the standard normal distribution. */
export const normal975 = 1.959963984540054;

/**
 * The 97.5 % point of Student's t distribution with a whole number of degrees of freedom, to twelve digits.
 * Abramowitz & Stegun (1964), 26.7.3-26.7.5. Worked example: 2.228 at 10 degrees of freedom.
 */
export function student975(degrees: number): number {
  if (degrees > 500) return expanded(degrees);
  let low = normal975;
  let high = 13;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (central(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// The probability of lying between -t and t: a finite sum, different for odd and even degrees of freedom.
function central(t: number, degrees: number): number {
  const isOdd = degrees % 2 === 1;
  const cosine = Math.sqrt(degrees / (degrees + t * t));
  const sine = t / Math.sqrt(degrees + t * t);
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (Math.atan(t / Math.sqrt(degrees)) + sine * sum) : sine * sum;
}

function expanded(degrees: number): number {
  const x = normal975;
  const x2 = x * x;
  const terms = [
    (x2 + 1) / 4,
    ((5 * x2 + 16) * x2 + 3) / 96,
    (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384,
    ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92160,
  ];
  return x * terms.reduce((sum, term, order) => sum + term / degrees ** (order + 1), 1);
}
