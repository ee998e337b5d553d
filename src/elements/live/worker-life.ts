/** What a worker says once, when it is ready for jobs. */
export const READY = 'ready';

/** Says that this worker is ready. It holds the lock of its name as long as it lives, so that the page can know when it died. */
export async function sayReady(): Promise<void> {
  if ('locks' in navigator)
    await new Promise<void>((resolve) => {
      void navigator.locks.request(self.name, () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
  postMessage(READY);
}

/** Calls back once the worker cannot work: its program does not come or does not run, or it died. */
export function onDeath(worker: Worker, name: string, patience: number, died: () => void): void {
  const clock = setTimeout(died, patience);
  worker.addEventListener('error', died);
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== READY) return;
    clearTimeout(clock);
    // Pages that are not served by https have no locks: a worker that dies without an error is missed there.
    if ('locks' in navigator) void navigator.locks.request(name, died);
  });
}
