import { join } from 'node:path';
import { ROOT } from '../../src/build/command.ts';
import { startDev } from '../../src/build/dev-server.ts';

// A process of its own, as a server is.
const [folder = '', ...paths] = process.argv.slice(2);
console.log(await startDev({ root: ROOT, folder: join(folder, 'dev'), paths, port: 0 }));
