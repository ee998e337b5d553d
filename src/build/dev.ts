import { dev } from 'astro';
import { prepare } from './prepare.ts';
import { command, ROOT } from './run.ts';

// Names are shown here: nothing of this leaves the machine.
await command(async ({ paths, port }) => {
  await prepare({ root: ROOT, paths, annotators: 'name', say: console.log });
  const server = await dev({ root: ROOT, server: { host: '127.0.0.1', port } });
  console.log(`Labelscope is at http://127.0.0.1:${String(server.address.port)}/`);
});
