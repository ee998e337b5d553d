import { command } from './command.ts';
import { buildSite, serve } from './run.ts';

await command(async ({ paths, port, out, site }) => {
  await buildSite(paths, out, site);
  await serve(port, out);
});
