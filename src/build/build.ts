import { command } from './command.ts';
import { buildSite } from './run.ts';

await command(({ paths }) => buildSite(paths));
