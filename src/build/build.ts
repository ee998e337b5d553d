import { command } from './command.ts';
import { buildSite } from './run.ts';

await command(({ paths, out, site }) => buildSite(paths, out, site));
