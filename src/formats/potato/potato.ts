import { isObject } from '../../model/json.ts';
import { entries, list, text, idOf } from '../collect/json-values.ts';
import type { Collected } from '../collect/collected.ts';
import {
  addAnnotator,
  addAnswer,
  addMetadata,
  addProblem,
  addRecord,
  addSubmission,
} from '../collect/collect.ts';
import { foundKinds, type FoundKinds } from '../collect/found-kinds.ts';
import type { Format } from '../format.ts';
import { schemaAnswers, spanAnswers } from './potato-answers.ts';
import { workOn } from './potato-times.ts';

/** Potato, `user_state.json`: all that one person was given and answered, with the times of their clicks. */
export const potato: Format = {
  id: 'potato',
  title: 'Potato, state of one person',
  tells: {
    annotator: 'yes',
    times: 'yes',
    timeSpent: 'from clicks, by question too',
    unanswered: 'yes',
    metadata: 'of people and responses',
  },
  recognise({ rows }) {
    const found = rows.some(({ value }) => isObject(value) && 'instance_id_to_label_to_value' in value);
    return found ? 'There is "instance_id_to_label_to_value".' : null;
  },
  read(collected, { path, file }) {
    const kinds = foundKinds(collected);
    let estimated = 0;
    return {
      row({ value: state, line }) {
        if (!isObject(state) || !isObject(state.instance_id_to_label_to_value))
          return { code: 'no_state', reason: 'there is no "instance_id_to_label_to_value"' };
        const person = addAnnotator(collected, idOf(state.user_id) ?? file?.annotator ?? null);
        if (person !== null) addSurvey(collected, person, state.phase_to_page_to_label_to_value);
        const labels = new Map(entries(state.instance_id_to_label_to_value));
        const spans = new Map(entries(state.instance_id_to_span_to_value));
        const work = new Map(entries(state.instance_id_to_behavioral_data));
        const assigned = list(state.instance_id_ordering).flatMap((id) => idOf(id) ?? []);
        for (const id of new Set([...assigned, ...labels.keys(), ...spans.keys()])) {
          if (id === '') continue;
          const { record } = addRecord(collected, id, { line });
          const answers = [...schemaAnswers(labels.get(id)), ...spanAnswers(spans.get(id))];
          // Assigned and not answered yet: the record is known, and nobody has responded to it.
          if (answers.length === 0) continue;
          const { started, ended, seconds, isEstimate, secondsByQuestion } = workOn(work.get(id));
          if (isEstimate) estimated++;
          const submission = addSubmission(collected, {
            record,
            annotator: person,
            status: 'submitted',
            created: started,
            updated: ended,
            duration: seconds,
            role: 'annotator',
            workspace: file?.workspace ?? null,
            line,
          });
          addAll(collected, kinds, submission, answers, line);
          for (const [question, spent] of secondsByQuestion)
            addMetadata(collected, 'submission', `seconds on ${question}`, submission, spent);
        }
        return null;
      },
      end() {
        kinds.declare();
        if (estimated > 0)
          addProblem(collected, {
            code: 'durations_estimated',
            message:
              'The time spent is estimated from the clicks on each record: the gaps between them add up, each counted as at most 30 seconds. The time on a question is the gaps before the clicks on it.',
            file: path,
            line: null,
            count: estimated,
          });
      },
    };
  },
};

function addAll(
  collected: Collected,
  kinds: FoundKinds,
  submission: number,
  answers: ReturnType<typeof schemaAnswers>,
  line: number,
) {
  for (const { question, kind, raw } of answers) {
    if (kind !== null) kinds.note(question, kind);
    addAnswer(collected, question, submission, raw, line);
  }
}

/** What people answered before and after the task, such as their age, describes them. */
function addSurvey(collected: Collected, person: number, phases: unknown) {
  for (const [, pages] of entries(phases))
    for (const [, page] of entries(pages))
      for (const { question, raw } of schemaAnswers(page))
        addMetadata(
          collected,
          'annotator',
          question,
          person,
          Array.isArray(raw) ? raw.join(', ') : (text(raw) ?? raw),
        );
}
