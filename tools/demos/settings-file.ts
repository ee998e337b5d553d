import { stringify } from 'yaml';

// Editors that know this line complete the keys and check them.
const SCHEMA = '# yaml-language-server: $schema=../../public/dashboard.schema.json\n';

/** The text of the `dashboard.yml` of a demo. */
export const settingsFile = (settings: object): string => SCHEMA + stringify(settings, { lineWidth: 0 });
