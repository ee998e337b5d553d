/** Ends the task at hand: the page paints and hears its reader before the next step is taken. */
export const pause = (): Promise<void> =>
  'scheduler' in globalThis ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
