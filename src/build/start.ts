import { command } from './command.ts';
import { buildSite, serve } from './run.ts';

await command(async ({ paths, port }) => {
  await buildSite(paths);
  await serve(port);
});
