import { command } from './command.ts';
import { serve } from './run.ts';

await command(({ port, out }) => serve(port, out));
