/** The titles of the parts that were unfolded, and of the one that somebody was in. */
interface Unfolded {
  readonly titles: ReadonlySet<string>;
  readonly used: string | null;
}

let unfolded: Unfolded | null = null;

const parts = (within: ParentNode) => [...within.querySelectorAll<HTMLDetailsElement>('.corrections .part')];
const titleOf = (part: Element) => part.querySelector('summary')?.textContent ?? '';

/** Remembers which parts are unfolded, and which of them somebody is in, until the files are read again. */
export function rememberUnfolded(): void {
  const used = document.activeElement?.closest('.part');
  const open = parts(document).filter((part) => part.open);
  unfolded = { titles: new Set(open.map(titleOf)), used: used ? titleOf(used) : null };
}

/** Unfolds the same parts again and goes back to the one that was used, so that reading again loses no place. */
export function unfoldAgain(): void {
  if (!unfolded) return;
  const { titles, used } = unfolded;
  unfolded = null;
  for (const part of parts(document)) {
    if (titles.has(titleOf(part))) part.open = true;
    if (titleOf(part) === used) part.querySelector('summary')?.focus();
  }
}
