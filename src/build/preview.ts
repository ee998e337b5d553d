import { command, serve } from './run.ts';

await command(({ port }) => serve(port));
