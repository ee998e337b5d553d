import { metadataNumbers } from '../figures/metadata/metadata-numbers.ts';
import { metadataTerms } from '../figures/metadata/metadata-terms.ts';
import type { Summary } from '../measures/summary.ts';
import type { Ask } from '../model/ask.ts';
import { isEmpty } from '../model/filter.ts';
import { counted } from '../words/numbers.ts';
import type { Section } from './section.ts';

export const metadata: Section = {
  page: 'metadata',
  title: 'Metadata',
  path: ['metadata'],
  sentences: (data, ask) => [metadataSentence(data, ask)],
  figure: (_, { about }) => counted(about.metadata.length, 'field'),
  groups: [{ title: null, figures: [metadataTerms, metadataNumbers] }],
};

function metadataSentence({ records }: Summary, { about, filter }: Ask): string {
  if (about.metadata.length === 0)
    return 'This campaign has no metadata: no field about its records, answers or annotators.';
  return `${counted(about.metadata.length, 'field')} describe ${counted(records, isEmpty(filter) ? 'record' : 'selected record')}, their answers and their annotators.`;
}
