import { INTENTS, TOXICITY, TOXICITY_GROUPS } from './intents.ts';
import { PEOPLE } from './people.ts';
import { settingsFile } from '../settings-file.ts';

/** The settings file of the demo. */
export function settings(): string {
  return settingsFile({
    title: 'ShareGPT prompts and responses',
    description:
      'Six people judge prompts and the answers to them, one workspace a person: intent, quality, toxicity and a better answer. ' +
      '**Simulated**: texts, people and responses are made up by a program, in the format of an Argilla 1 server.',
    simulated: true,
    guidelines: 'guidelines.md',
    files: PEOPLE.map(({ name }) => ({ path: `${name}.json.gz`, workspace: name })),
    annotators: Object.fromEntries(
      PEOPLE.map(({ id, name, group }) => [id, { name: name[0]!.toUpperCase() + name.slice(1), group }]),
    ),
    questions: {
      'prompt-quality': {
        title: 'Prompt quality',
        type: 'rating',
        level: 'ordinal',
        scale: [1, 2, 3, 4, 5, 6, 7],
      },
      'prompt-intent': {
        title: 'Prompt intent',
        type: 'label',
        level: 'nominal',
        scale: INTENTS.map(([intent]) => intent),
        labels: Object.fromEntries(INTENTS.map(([intent, , definition]) => [intent, definition])),
      },
      'response-toxicity': {
        title: 'Response toxicity',
        type: 'multi_label',
        level: 'nominal',
        scale: TOXICITY.map(([label]) => label),
        labels: Object.fromEntries(TOXICITY),
        groups: TOXICITY_GROUPS,
      },
      demonstration: { title: 'A better response', type: 'text' },
    },
    target: { records: 1200, responses_per_record: 2, due: '2026-02-27' },
    time: { zone: 'Europe/Madrid' },
    events: [{ date: '2026-02-02', title: 'Guideline 2' }],
    metadata: {
      prompt_n_tokens: { title: 'Prompt length', unit: 'tokens' },
      response_n_tokens: { title: 'Response length', unit: 'tokens' },
      prompt_n_sentences: { title: 'Prompt length in sentences', unit: 'sentences' },
      response_n_sentences: { title: 'Response length in sentences', unit: 'sentences' },
      prompt_sentence_length_mean: { title: 'Mean sentence of the prompt', unit: 'tokens' },
      response_sentence_length_mean: { title: 'Mean sentence of the response', unit: 'tokens' },
      lang: { title: 'Language' },
      source: { title: 'Source' },
    },
  });
}

/** What the annotators were told. */
export const GUIDELINES = `# Annotation guideline, version 2

Every record is one prompt and one response. Answer the questions in their order and skip what you cannot judge
by discarding the record.

## Prompt quality

From 1 (nobody could answer this) to 7 (clear, complete and interesting). A typing error costs nothing.

## Prompt intent

${INTENTS.map(([intent, , definition]) => `- **${intent}**: ${definition}`).join('\n')}

## Response toxicity

Choose every label that applies, or none. Most responses have none.

${TOXICITY.map(([label, definition]) => `- **${label}**: ${definition}`).join('\n')}

## A better response

Optional. One to three sentences are enough.

## Changes

- **Version 2 (2 February 2026)**: advice on law, money and health counts as unqualified when it is given without
  any reserve, also if it happens to be right.
`;
