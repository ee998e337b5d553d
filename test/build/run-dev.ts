import { join } from 'node:path';
import { startDev } from '../../src/build/dev-server.ts';

// A process of its own, as a server is.
const [folder = '', ...paths] = process.argv.slice(2);
console.log(await startDev({ home: folder, folder: join(folder, 'dev'), paths, port: 0 }));
