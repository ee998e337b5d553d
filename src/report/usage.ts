import { RESAMPLING } from '../measures/resampling.ts';

/** What `--help` prints. */
export const USAGE = `Usage: npm run -s report -- PATH... [options]

Prints the figures of a campaign. A PATH is an export file, a folder of exports, or a dashboard folder
(one with a dashboard.yml). All paths together are one campaign.

  --json               one JSON document instead of the summary
  --bootstrap N        resamples of the intervals (${String(RESAMPLING.replicates)})
  --seed N             seed of the intervals (${String(RESAMPLING.seed)})
  --filter FRAGMENT    figures of a view: the text after # in a page's link
  --require 'PATH>=X'  a condition for scheduled jobs, as often as needed, with >=, <=, >, < or =:
                       'toxicity.alpha>=0.6', 'campaign.records>=1000',
                       'toxicity.agreement.krippendorffAlpha.nominal.low>=0.6'
  --help, --version

Progress and warnings go to standard error.
Exit status: 0 done; 1 a condition does not hold; 2 wrong arguments, an unreadable path, or nothing recognised.
`;
