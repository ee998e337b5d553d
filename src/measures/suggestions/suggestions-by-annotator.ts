import { type Share, shareOf } from '../../stats/truth/suggestion-quality.ts';
import type { Measure } from '../measure.ts';
import { suggestedQuestions, needsAnswers } from './suggested-questions.ts';
import { keptByAnnotatorQuery } from '../../sql/suggestion-counts.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly kept: Share;
}

export interface SuggestionsByAnnotator {
  readonly people: readonly Person[];
  readonly all: Share;
  readonly unnamed: number;
}

/** How often each person keeps what was suggested. */
export const suggestionsByAnnotator: Measure<SuggestionsByAnnotator> = {
  id: 'suggestions-by-annotator',
  each: (about) => (about.annotators.length < 2 ? [] : suggestedQuestions(about)),
  needs: (about, param) => needsAnswers({ about, param }),
  query: ({ filter, about, param }) => ({ kept: keptByAnnotatorQuery(filter, about, param?.number ?? 0) }),
  shape({ kept: rows = [] }, { about }) {
    const sum = (key: 'kept' | 'responses') => rows.reduce((total, row) => total + Number(row[key]), 0);
    const people = rows.flatMap((row): readonly Person[] => {
      const person = row.annotator === null ? undefined : about.annotators[Number(row.annotator)];
      return person
        ? [{ id: person.id, name: person.name, kept: shareOf(Number(row.kept), Number(row.responses)) }]
        : [];
    });
    return {
      people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
      all: shareOf(sum('kept'), sum('responses')),
      unnamed: sum('responses') - people.reduce((total, { kept }) => total + kept.total, 0),
    };
  },
};
