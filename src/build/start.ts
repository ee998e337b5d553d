import { buildSite, command, serve } from './run.ts';

await command(async ({ paths, port }) => {
  await buildSite(paths);
  await serve(port);
});
