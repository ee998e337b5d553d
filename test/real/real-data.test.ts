import { expect, test } from 'vitest';
import { agreement } from './agreement.ts';
import { argilla } from './argilla.ts';
import { broken } from './broken.ts';
import { containers } from './containers.ts';
import { publicSets } from './public-sets.ts';
import { crowd } from './crowd.ts';
import { modelPreferences } from './model-preferences.ts';
import { refusals } from './refusals.ts';
import { REAL_DATA } from './real-data.ts';
import { tables } from './tables.ts';
import { translation } from './translation.ts';
import { wideTables } from './wide-tables.ts';
import { tools } from './tools.ts';

if (REAL_DATA === undefined) {
  test('real data is not present: REAL_DATA names no folder', () => {
    console.log('Real data is not present, so no real file was read: set REAL_DATA to its folder.');
    expect(process.env.REAL_DATA).toBeUndefined();
  });
} else {
  argilla();
  tables();
  containers();
  wideTables();
  publicSets();
  tools();
  broken();
  crowd();
  agreement();
  modelPreferences();
  refusals();
  translation();
}
