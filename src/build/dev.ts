import { join } from 'node:path';
import { command, ROOT } from './command.ts';
import { startDev } from './dev-server.ts';

await command(async ({ paths, port }) => {
  const address = await startDev({ root: ROOT, folder: join(ROOT, '.cache', 'dev'), paths, port });
  console.log(`Labelscope is at ${address}`);
});
