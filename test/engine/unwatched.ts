import type { EngineWatch } from '../../src/engine/browser-worker.ts';

/** An engine that may be silent for as long as tests wait, and whose faults are seen in what it is asked. */
export const UNWATCHED: EngineWatch = {
  patience: 180_000,
  ended: new AbortController().signal,
  onSilence: () => undefined,
  onBroken: () => undefined,
};
