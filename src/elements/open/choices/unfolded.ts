let before: { readonly titles: ReadonlySet<string>; readonly last: string | null } | null = null;

const parts = (within: ParentNode) => [...within.querySelectorAll<HTMLDetailsElement>('.corrections .part')];
const titleOf = (part: Element) => part.querySelector('summary')?.textContent ?? '';

/** Keeps in mind which parts are unfolded, and in which of them somebody is, until the files are read again. */
export function rememberUnfolded(): void {
  const now = document.activeElement?.closest('.part');
  const open = parts(document).filter((part) => part.open);
  before = { titles: new Set(open.map(titleOf)), last: now ? titleOf(now) : null };
}

/** Unfolds the same parts again, and goes back to the one that was used: reading again must not lose the place. */
export function unfoldAgain(): void {
  if (!before) return;
  const { titles, last } = before;
  before = null;
  for (const part of parts(document)) {
    if (titles.has(titleOf(part))) part.open = true;
    if (titleOf(part) === last) part.querySelector('summary')?.focus();
  }
}
