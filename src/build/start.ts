import { command } from './command.ts';
import { buildSite, serve } from './run.ts';

await command(async ({ paths, port, site }) => {
  await buildSite(paths, undefined, site);
  await serve(port);
});
