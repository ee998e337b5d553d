import type { About } from '../../model/campaign.ts';
import { toldApart, hasFewTerms } from '../../measures/agreement/metadata-slices.ts';

/** Fields with too many different terms to compare them one by one. */
export const fieldsWithManyTerms = (about: About): readonly string[] =>
  toldApart(about)
    .filter((one) => !hasFewTerms(one))
    .map(({ field }) => field.title);
