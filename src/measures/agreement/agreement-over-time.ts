import type { Measure } from '../measure.ts';
import { isCompared } from './agreement-lines.ts';
import { noTimes } from './weeks.ts';
import { eventDays, shapeDated, refineDated, type DatedAgreement } from './dated-agreement.ts';
import { datedProfileQuery } from '../../sql/dated-profiles.ts';
import { valueQuery, setQuery } from '../../sql/ratings.ts';

/** Whether agreement gets better or worse, by week and since an event. */
export const agreementOverTime: Measure<DatedAgreement> = {
  id: 'agreement-over-time',
  isHeavy: true,
  each: (about) =>
    about.questions.flatMap((question, number) =>
      isCompared(question) ? [{ key: question.name, number }] : [],
    ),
  needs: (about, param) => noTimes({ about, param }, 'agreement over time'),
  query({ filter, about, param }) {
    const number = param?.number ?? 0;
    const days = eventDays(about.events).map(({ date }) => date);
    return {
      profiles: datedProfileQuery(filter, about, number, days),
      values: valueQuery(number),
      sets: setQuery(number),
    };
  },
  shape: shapeDated,
  refine: (data, _ask, resampling) => refineDated(data, resampling),
};
