import { buildSite } from './site.ts';
import { seconds, type Part } from './part.ts';

/** The whole build of the bundled dashboards, from nothing and again. */
export const build: Part = {
  name: 'build',
  title: 'Building both bundled dashboards',
  async run() {
    const first = await buildSite([], true);
    const again = await buildSite([]);
    return [
      { what: 'from nothing', value: seconds(first.took), target: 'at most 30 s' },
      { what: 'again, the engine being packed already', value: seconds(again.took) },
    ];
  },
};
