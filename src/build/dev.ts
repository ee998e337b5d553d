import { join } from 'node:path';
import { command } from './command.ts';
import { startDev } from './dev-server.ts';
import { CACHE, HOME } from './places.ts';

await command(async ({ paths, port }) => {
  const address = await startDev({ home: HOME, folder: join(CACHE, 'dev'), paths, port });
  console.log(`Labelscope is at ${address}`);
});
