import type { About, Campaign } from '../model/campaign.ts';
import type { Settings } from '../model/settings.ts';
import { aliasesOf, workspaceName } from './aliases.ts';
import { forbiddenIn, type Forbidden } from './forbidden.ts';
import { withoutSmallGroups } from './groups.ts';
import type { Keyed } from './order.ts';
import { shareable } from './shareable.ts';

// Where the settings do not say it: what official statistics often take.
const SMALLEST_COUNT = 5;

/** A campaign as it was read beside what is published of it. */
export interface SharingPreview {
  readonly read: Campaign;
  readonly published: Campaign;
  readonly forbidden: readonly Forbidden[];
  /** Where rows are withheld: the smallest count that figures may tell. */
  readonly smallestCount: number | null;
  /** For each annotator of `read` the place in the published list. */
  readonly people: Int32Array;
  /** What is published for a workspace; nothing for one that is folded. */
  readonly workspaces: ReadonlyMap<string, string>;
}

/** What a build would publish of a campaign. */
export function previewOf(read: Campaign, settings: Settings, keyed: Keyed): SharingPreview {
  const smallest = settings.share?.smallest_group;
  const published = shareable(read, settings, { audience: 'public', keyed });
  const { about } = smallest === undefined ? read : withoutSmallGroups(read, smallest);
  const names =
    published.about.share.annotators === 'name' ? asTheyAre(about) : aliased(about, settings, keyed);
  return {
    read,
    published,
    forbidden: forbiddenIn(read, settings, { keyed }),
    smallestCount: settings.share?.rows === 'withhold' ? (smallest ?? SMALLEST_COUNT) : null,
    ...names,
  };
}

type Names = Pick<SharingPreview, 'people' | 'workspaces'>;

const asTheyAre = ({ annotators, workspaces }: About): Names => ({
  people: Int32Array.from(annotators.keys()),
  workspaces: new Map(workspaces.map((name) => [name, name])),
});

function aliased(about: About, settings: Settings, keyed: Keyed): Names {
  const { annotators, workspaces } = aliasesOf(about, settings, false, keyed);
  return {
    people: annotators,
    workspaces: new Map(about.workspaces.map((name, index) => [name, workspaceName(workspaces[index]!)])),
  };
}
