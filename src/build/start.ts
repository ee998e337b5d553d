import { command } from './command.ts';
import { buildSite, serve } from './run.ts';

await command(async ({ paths, port, out }) => {
  await buildSite(paths, out);
  await serve(port, out);
});
