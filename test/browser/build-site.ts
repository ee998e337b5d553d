import { join } from 'node:path';
import { ROOT } from '../../src/build/command.ts';
import { buildSite } from '../../src/build/run.ts';
import { ADDRESS } from './dashboards.ts';
import { writeHostileCampaign } from './hostile-campaign.ts';

// A process of its own: the tests' environment would change what the build makes.
const [folder = ''] = process.argv.slice(2);
const demos = ['sharegpt-campaign', 'translation-quality'].map((slug) => join(ROOT, 'data', slug));
await buildSite([...demos, await writeHostileCampaign(folder)], join(folder, 'out'), ADDRESS);
