import { writeFileSync } from 'node:fs';
import { settingsJsonSchema } from './settings-schema.ts';

writeFileSync(new URL('../../public/dashboard.schema.json', import.meta.url), settingsJsonSchema());
