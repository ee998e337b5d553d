import { isObject } from '../../model/json.ts';
import { addFields, addRecordMetadata, idFromFields } from '../collect/fields.ts';
import { list, text, idOf, isOffset, oneOrMore } from '../collect/json-values.ts';
import type { Collected } from '../collect/collected.ts';
import { addAnnotator, addAnswer, addRecord, addSubmission } from '../collect/collect.ts';
import { foundKinds, labelKind, type FoundKinds } from '../collect/found-kinds.ts';
import type { Format } from '../format.ts';
import { tell } from '../collect/tell.ts';
import { timeIn } from '../collect/tell-time.ts';

type Item = Readonly<Record<string, unknown>>;

/** LightTag: examples whose annotations and classes each list the people who gave them. */
export const lighttag: Format = {
  id: 'lighttag',
  title: 'LightTag, annotated examples',
  tells: { annotator: 'yes', times: 'yes', unanswered: 'yes', metadata: 'yes' },
  recognise({ rows }) {
    const found = rows.some(({ value }) => isObject(value) && Array.isArray(value.annotations_and_examples));
    return found ? 'There is a list "annotations_and_examples".' : null;
  },
  read(collected, { file }) {
    const kinds = foundKinds(collected);
    return {
      row({ value, line }) {
        if (!isObject(value) || !Array.isArray(value.annotations_and_examples))
          return { code: 'no_examples', reason: 'there is no list "annotations_and_examples"' };
        for (const example of value.annotations_and_examples as readonly unknown[]) {
          if (isObject(example)) addExample(collected, kinds, example, file?.workspace ?? null, line);
          else
            tell(
              collected,
              'example_not_understood',
              'Examples that do not have the form of this export are left out.',
              line,
            );
        }
        const relations = list(value.relations).length;
        if (relations > 0)
          tell(collected, 'relations', 'Relations between spans are left out.', line, relations);
        return null;
      },
      end() {
        kinds.declare();
      },
    };
  },
};

interface Given {
  readonly person: string | null;
  readonly spans: unknown[];
  readonly classes: string[];
  first: number | null;
  last: number | null;
}

/** One submission for each person who marked or classified an example. */
function addExample(
  collected: Collected,
  kinds: FoundKinds,
  example: Item,
  workspace: string | null,
  line: number,
) {
  const shown = { content: example.content };
  const id = idOf(example.example_id) ?? idFromFields(collected, shown);
  const { record } = addRecord(collected, id, { line });
  addFields(collected, record, shown);
  addRecordMetadata(collected, record, example.metadata);
  const people = new Map<string, Given>();
  const each = (item: Item, add: (work: Given) => void) => {
    const authors = list(item.annotated_by).filter(isObject);
    for (const author of authors.length > 0 ? authors : [{}]) {
      const person = givenBy(collected, people, author);
      widen(person, timeIn(collected, author.timestamp, line));
      add(person);
    }
  };
  for (const item of list(example.annotations).filter(isObject)) {
    const label = text(item.tag) ?? idOf(item.tag_id);
    const place = isOffset(item.start) && isOffset(item.end) ? { start: item.start, end: item.end } : {};
    if (label !== null) each(item, ({ spans }) => spans.push({ label, ...place }));
    else tell(collected, 'result_no_label', 'Annotations without a tag are left out.', line);
  }
  for (const item of list(example.classifications).filter(isObject)) {
    const name = text(item.classname);
    if (name !== null) each(item, ({ classes }) => classes.push(name));
    else tell(collected, 'result_no_label', 'Annotations without a tag are left out.', line);
  }
  for (const { person, spans, classes, first, last } of people.values()) {
    const submission = addSubmission(collected, {
      record,
      annotator: addAnnotator(collected, person),
      status: 'submitted',
      created: first,
      updated: last,
      duration: null,
      role: 'annotator',
      workspace,
      line,
    });
    if (spans.length > 0) {
      kinds.note('tags', 'span');
      addAnswer(collected, 'tags', submission, spans, line);
    }
    if (classes.length > 0) {
      kinds.note('class', labelKind(classes));
      addAnswer(collected, 'class', submission, oneOrMore(classes), line);
    }
  }
}

function givenBy(collected: Collected, people: Map<string, Given>, author: Item): Given {
  const name = text(author.annotator);
  const person = idOf(author.annotator_id) ?? name;
  if (person !== null && name !== null && name !== person && !collected.annotatorNames.has(person))
    collected.annotatorNames.set(person, { name, group: null });
  const key = person === null ? '' : `=${person}`;
  const known = people.get(key) ?? { person, spans: [], classes: [], first: null, last: null };
  people.set(key, known);
  return known;
}

function widen(work: Given, time: number | null) {
  if (time === null) return;
  work.first = Math.min(work.first ?? time, time);
  work.last = Math.max(work.last ?? time, time);
}
