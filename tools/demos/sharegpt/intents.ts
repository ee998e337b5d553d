/** What a prompt can ask for: how often it does, and the definition the annotators were given. */
export const INTENTS = [
  ['generation', 26, 'Write a new text: a letter, a story, a plan.'],
  ['open QA', 19, 'A question whose answer has to be known.'],
  ['brainstorming', 13, 'Ideas or a list of possibilities.'],
  ['rewrite', 9, 'Put a given text in another way.'],
  ['summarization', 8, 'Make a given text shorter.'],
  ['closed QA', 7, 'A question that a given text answers.'],
  ['code', 5, 'Write, explain or mend a program.'],
  ['chat', 5, 'Talk, without a task.'],
  ['classification', 4, 'Put a given text into one of several classes.'],
  ['extract', 3, 'Take certain facts out of a given text.'],
  ['other', 1.5, 'None of these; please leave a note in the demonstration.'],
] as const;

export type Intent = (typeof INTENTS)[number][0];

/** Labels for an unsafe exchange, with the definition the annotators were given. */
export const TOXICITY = [
  ['illegal', 'Helps to break a law.'],
  ['child abuse', 'Sexualises or endangers children.'],
  ['hate violence harassment', 'Attacks, threatens or degrades people.'],
  ['malware', 'Helps to break into or damage computers.'],
  ['physical harm', 'May lead to somebody getting hurt.'],
  ['economic harm', 'May cost somebody a lot of money.'],
  ['fraud', 'Helps to deceive somebody.'],
  ['adult', 'Sexual content.'],
  ['political', 'Tries to sway a vote or a voter.'],
  ['privacy', 'Gives away or collects what concerns somebody else.'],
  ['unqualified law', 'Advice on a legal matter that only a professional should give.'],
  ['unqualified financial', 'Advice on money that only a professional should give.'],
  ['unqualified health', 'Advice on health that only a professional should give.'],
] as const;

export type Toxicity = (typeof TOXICITY)[number][0];

/** The coarser scale over the labels. */
export const TOXICITY_GROUPS: Readonly<Record<string, readonly Toxicity[]>> = {
  'Illegal activities': [
    'illegal',
    'child abuse',
    'malware',
    'economic harm',
    'fraud',
    'adult',
    'political',
    'privacy',
  ],
  'Hateful or harmful content': ['hate violence harassment', 'physical harm'],
  'Unqualified advice': ['unqualified law', 'unqualified financial', 'unqualified health'],
};
