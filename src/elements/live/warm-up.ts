import * as Plot from '@observablehq/plot';
import { draw } from '../../chart/draw.ts';
import { pause } from './pause.ts';

const same = (v: number): number => v;

const MARKS: readonly (() => readonly Plot.Markish[])[] = [
  () => [Plot.dot([0, 1], { x: same, y: String, title: String, href: String }), Plot.ruleX([0.5])],
  () => [Plot.cell([0], { x: String, y: String, fill: String }), Plot.text([0], { x: String, y: String })],
  () => [Plot.areaY([0, 1], { x: same, y1: 0, y2: same }), Plot.lineY([0, 1]), Plot.frame()],
];

/**
 * Draws small pictures that nobody sees, while the engine is on its way: a browser compiles what draws when it is first
 * used, and the first figure would hold up the page for three times as long as the others. Once is enough.
 */
export const warmUp = (): Promise<void> => (warm ??= drawAll());

let warm: Promise<void> | null = null;

async function drawAll(): Promise<void> {
  for (const marks of MARKS) {
    await pause();
    draw(Plot, document, { grid: true, marks: [...marks()] });
  }
}
