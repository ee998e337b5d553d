import * as Plot from '@observablehq/plot';
import { draw } from '../../chart/draw.ts';
import { pause } from './pause.ts';

const itself = (value: number): number => value;

const MARKS: readonly (() => readonly Plot.Markish[])[] = [
  () => [Plot.dot([0, 1], { x: itself, y: String, title: String, href: String }), Plot.ruleX([0.5])],
  () => [Plot.cell([0], { x: String, y: String, fill: String }), Plot.text([0], { x: String, y: String })],
  () => [Plot.areaY([0, 1], { x: itself, y1: 0, y2: itself }), Plot.lineY([0, 1]), Plot.frame()],
];

/**
 * Draws small pictures that nobody sees while the engine is on its way. A browser compiles what draws when it is first
 * used, so the first figure would hold up the page three times as long as the others. Once is enough.
 */
export const warmUp = (): Promise<void> => (warmed ??= drawAll());

let warmed: Promise<void> | null = null;

async function drawAll(): Promise<void> {
  for (const marks of MARKS) {
    await pause();
    draw(Plot, document, { grid: true, marks: [...marks()] });
  }
}
