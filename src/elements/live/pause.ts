/** Ends the task at hand, so that the page paints and hears its reader before the next step. */
export const pause = (): Promise<void> =>
  'scheduler' in globalThis ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
