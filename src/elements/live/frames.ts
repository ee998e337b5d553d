import { inTurn, RANKS } from './lane.ts';
import { pause } from './pause.ts';

/** Milliseconds of drawing in one frame: the browser takes about as long again to lay out and paint what was drawn. */
const ROOM = 12;
/** Milliseconds to wait for a frame: a page that is not shown has none. */
const LONGEST_FRAME = 100;

/** The frame that is drawn in: when it began, and how much of it is spent. */
const frame = { began: 0, spent: 0 };

/** Draws in a task of its own, by rank. What nobody sees waits for a frame that has room for it. */
export const drawInTurn = (rank: number, draw: () => void): Promise<void> =>
  inTurn(frame, rank, async () => {
    await pause();
    if (performance.now() - frame.began > LONGEST_FRAME) begin();
    if (rank !== RANKS.seen && frame.spent > ROOM) await nextFrame();
    const start = performance.now();
    draw();
    frame.spent += performance.now() - start;
  });

function begin(): void {
  frame.began = performance.now();
  frame.spent = 0;
}

async function nextFrame(): Promise<void> {
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
    setTimeout(resolve, LONGEST_FRAME);
  });
  // Not in the frame itself, which would be laid out and painted with it.
  await pause();
  begin();
}
