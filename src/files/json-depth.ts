export const MAX_DEPTH = 200;

const QUOTE = 34;
const BACKSLASH = 92;

export const isOpening = (code: number): boolean => code === 91 || code === 123;
export const isClosing = (code: number): boolean => code === 93 || code === 125;

/** Whether JSON is nested deeper than what walks over it can bear. */
export const isTooDeep = (text: string): boolean => hasManyBrackets(text) && depthOf(text) > MAX_DEPTH;

/** Nothing with fewer brackets than levels allowed is too deep, and finding them is quicker than walking. */
function hasManyBrackets(text: string): boolean {
  let count = 0;
  for (const bracket of ['[', '{'])
    for (let index = text.indexOf(bracket); index >= 0; index = text.indexOf(bracket, index + 1))
      if (++count > MAX_DEPTH) return true;
  return false;
}

function depthOf(text: string): number {
  let [level, deepest] = [0, 0];
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === BACKSLASH) index++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (isOpening(code)) deepest = Math.max(deepest, ++level);
    else if (isClosing(code)) level--;
  }
  return deepest;
}
