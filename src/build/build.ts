import { buildSite, command } from './run.ts';

await command(({ paths }) => buildSite(paths));
