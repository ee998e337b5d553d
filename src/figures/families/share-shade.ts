import { scaleStep } from '../../chart/scale-step.ts';

const LIMITS = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5];

/** From this share on text on the shade is light. */
export const DARK_SHARE = 0.2;

/** Seven fixed steps for shares of mistakes, so that a colour means the same in every matrix. */
export const shareShade = (share: number): string => scaleStep(share, LIMITS);
