import { type Compared, type Coefficient, asItIs, corrected, bare } from './coefficient.ts';
import type { Question } from '../../model/campaign.ts';
import type { Filter } from '../../model/filter.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { kappasOfPairs } from './kappas-of-pairs.ts';
import { meanJaccard } from '../../stats/data/mean-difference.ts';
import type { Profiles } from '../../stats/data/profiles.ts';
import { percentAgreement } from '../../stats/agreement/percent-agreement.ts';
import { meanMajorityShare } from '../../stats/agreement/mean-majority-share.ts';
import { pairsWithin, itemsWithin } from '../../stats/agreement/tolerance-agreement.ts';
import { headlineKind, alphaKinds, kindName } from './alpha-kinds.ts';
import type { AlphaKind } from '../../stats/data/distance.ts';
import { alphaWithInterval } from './agreement-lines.ts';
import { fleissKappa } from '../../stats/agreement/fleiss-kappa.ts';
import { gwetAc } from '../../stats/agreement/gwet.ts';
import { brennanPrediger } from '../../stats/agreement/brennan-prediger.ts';
import { type IccForm, icc } from '../../stats/agreement/icc.ts';
import { completeMatrix } from '../rows/rating-rows.ts';

/** Every coefficient that fits the question: as it is, then with chance taken off, the headline first of these. */
export function coefficientsOf(
  compared: Compared,
  question: Question,
  filter: Filter,
  resampling: Resampling,
): readonly Coefficient[] {
  const isSet = QUESTION_TYPES[question.kind].compared === 'set';
  const isNumber = question.kind === 'number';
  const hasOrder = !isSet && question.level !== 'nominal';
  return [
    ...(isSet ? overlapOfSets(compared) : []),
    ...(isNumber ? [] : plain(compared.profiles)),
    ...(hasOrder && !isNumber ? nearby(compared) : []),
    ...alphas(compared, question, filter, resampling),
    ...(isSet || isNumber ? [] : chanceCorrected(compared, hasOrder)),
    ...(isSet || isNumber ? [] : kappasOfPairs(compared, hasOrder)),
    ...(hasOrder ? intraclass(compared) : []),
  ];
}

const overlapOfSets = ({ profiles, scale }: Compared): readonly Coefficient[] => [
  asItIs(
    'Label overlap',
    'mean overlap of the labels of two people (Jaccard)',
    meanJaccard(profiles, scale.sets ?? []),
  ),
];

const plain = (profiles: Profiles): readonly Coefficient[] => [
  asItIs('Equal, by record', 'percent agreement, mean over records', percentAgreement(profiles, 'items')),
  asItIs(
    'Equal, by pair',
    'percent agreement over all pairs of answers',
    percentAgreement(profiles, 'pairs'),
  ),
  asItIs(
    'Equal, by answer',
    'percent agreement, mean over answers: 1 less the observed disagreement',
    percentAgreement(profiles, 'ratings'),
  ),
  asItIs(
    'All equal',
    'share of the records whose answers are all equal',
    percentAgreement(profiles, 'unanimous'),
  ),
  asItIs('Majority share', 'mean share of the most frequent answer of a record', meanMajorityShare(profiles)),
];

const nearby = ({ profiles, scale }: Compared): readonly Coefficient[] => {
  const numbers = scale.numbers ?? [];
  return [
    asItIs(
      'Pairs within 1',
      'share of pairs of answers at most 1 point apart',
      pairsWithin(profiles, numbers, 1),
    ),
    asItIs(
      'Records within 1',
      'share of records with all answers within 1 point',
      itemsWithin(profiles, numbers, 1),
    ),
  ];
};

function alphas(
  { profiles, scale, ratings }: Compared,
  question: Question,
  filter: Filter,
  resampling: Resampling,
): readonly Coefficient[] {
  const first = headlineKind(question, filter);
  const kinds = alphaKinds(question).toSorted((a, b) => Number(b === first) - Number(a === first));
  const given = filter.otherPeople ? ratings : null;
  const one = (kind: AlphaKind) => alphaWithInterval({ profiles, scale, given }, kind, resampling);
  return kinds.map((kind) => {
    const name = kindName(kind, question);
    return corrected(
      kind === 'custom' ? 'Alpha, settings' : `Alpha, ${name}`,
      `Krippendorff’s alpha (${name})`,
      one(kind),
    );
  });
}

function chanceCorrected({ profiles, scale }: Compared, hasOrder: boolean): readonly Coefficient[] {
  const { numbers } = scale;
  const plainly = [
    corrected('Fleiss’ kappa', 'Fleiss’ kappa', fleissKappa(profiles)),
    corrected('Gwet’s AC1', 'Gwet’s AC1', gwetAc(profiles)),
    corrected('Brennan–Prediger', 'Brennan–Prediger coefficient', brennanPrediger(profiles)),
  ];
  if (!hasOrder) return plainly;
  const weighted = 'with quadratic weights';
  return [
    ...plainly,
    corrected('Fleiss, quadratic', `Fleiss’ kappa ${weighted}`, fleissKappa(profiles, 'quadratic', numbers)),
    corrected('AC2, quadratic', `Gwet’s AC2 ${weighted}`, gwetAc(profiles, 'quadratic', numbers)),
    corrected(
      'B–P, quadratic',
      `Brennan–Prediger ${weighted}`,
      brennanPrediger(profiles, 'quadratic', numbers),
    ),
  ];
}

/** About the mean of all people's answers, and so higher than agreement between them. */
export const MEAN_OF_ALL = 'ICC(A,k)';

const FORMS: readonly (readonly [string, IccForm, string])[] = [
  ['ICC(A,1)', 'ICC_A1', 'intraclass correlation, absolute agreement of single people'],
  ['ICC(C,1)', 'ICC_C1', 'intraclass correlation, consistency of single people'],
  [MEAN_OF_ALL, 'ICC_Ak', 'intraclass correlation, reliability of the mean of all people'],
];

const intraclass = ({ ratings, scale }: Compared): readonly Coefficient[] => {
  const rows = completeMatrix(ratings, scale.numbers ?? []);
  return FORMS.map(([name, form, meaning]) =>
    corrected(name, meaning, bare(rows === null ? { value: null, why: 'incomplete' } : icc(rows, form))),
  );
};
