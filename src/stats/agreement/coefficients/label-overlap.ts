import { meanJaccard } from '../../data/mean-difference.ts';
import { ANY_LEVEL, type Coefficient } from './coefficient.ts';

export const labelOverlap: Coefficient = {
  id: 'labelOverlap',
  name: 'Label overlap',
  title: 'mean overlap of the labels of two people (Jaccard)',
  levels: ANY_LEVEL,
  forms: ['set'],
  drawnFor: ['set'],
  key: null,
  isCorrected: false,
  reference: {
    source: 'Jaccard (1912), New Phytol. 11, 37–50',
    example: 'answers {a} and {a, b} to one record',
    value: '0.500',
  },
  compute: ({ profiles, scale }) => meanJaccard(profiles, scale.sets ?? []),
};
