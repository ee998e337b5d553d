/** The address of a page of this site; a step after the build makes it relative. */
export const href = (...parts: readonly string[]): string => `/${parts.map((part) => `${part}/`).join('')}`;
