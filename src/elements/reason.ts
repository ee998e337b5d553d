/** Why something failed, in a sentence: our own words as they are, those of the browser in quotes. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message.trim() : String(error);
  if (error instanceof Error && error.name !== 'Error') return browserSays(message);
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** What the browser says of an error, as a sentence. */
export const browserSays = (message: string): string =>
  message === '' ? 'The browser gives no reason.' : `The browser says “${message.replace(/\.$/, '')}”.`;
