import { keyedBy } from '../../src/build/salt.ts';
import type { Sharing } from '../../src/share/shareable.ts';

const keyed = keyedBy('the secret of the tests');

/** What a build publishes, and what somebody sees at the own computer. */
export const PUBLIC: Sharing = { audience: 'public', keyed };
export const LEAD: Sharing = { audience: 'lead', keyed };
