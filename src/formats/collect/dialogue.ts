import { isObject } from '../../model/json.ts';

/** One turn of a dialogue with what marks its beginning. */
export interface Turn {
  readonly role: string;
  readonly text: string;
}

/** A dialogue as a list of turns: marked text as in hh-rlhf, messages `{role, content}` or `{from, value}`; null where it is none. */
export function turnsOf(value: unknown): readonly Turn[] | null {
  if (typeof value === 'string') return /\n\n(Human|Assistant):/.test(value) ? markedTurns(value) : null;
  if (!Array.isArray(value) || value.length === 0) return null;
  const turns = (value as readonly unknown[]).map((turn) => {
    if (!isObject(turn)) return null;
    const [role, text] = [turn.role ?? turn.from, turn.content ?? turn.value];
    return typeof text === 'string' ? { role: typeof role === 'string' ? role : '', text } : null;
  });
  return turns.every((turn) => turn !== null) ? turns : null;
}

function markedTurns(dialogue: string): readonly Turn[] {
  const [before, ...parts] = dialogue.split(/\n\n(Human|Assistant):/);
  const turns: Turn[] = before!.trim() === '' ? [] : [{ role: '', text: before!.trim() }];
  for (let index = 0; index + 1 < parts.length; index += 2)
    turns.push({ role: parts[index]!, text: parts[index + 1]!.trim() });
  return turns;
}

export const dialogueText = (turns: readonly Turn[]): string =>
  turns.map(({ role, text }) => (role === '' ? text : `${role}: ${text}`)).join('\n\n');

export interface Forked {
  readonly shared: readonly Turn[];
  readonly left: readonly Turn[];
  readonly right: readonly Turn[];
}

/** Two dialogues with their common beginning taken apart; the last turn of each is never common. */
export function fork(left: readonly Turn[], right: readonly Turn[]): Forked {
  const most = Math.max(0, Math.min(left.length, right.length) - 1);
  let common = 0;
  while (
    common < most &&
    left[common]!.role === right[common]!.role &&
    left[common]!.text === right[common]!.text
  )
    common++;
  return { shared: left.slice(0, common), left: left.slice(common), right: right.slice(common) };
}

/** The text of a reply: without a role where it is one turn only. */
export const replyText = (turns: readonly Turn[]): string =>
  turns.length === 1 ? turns[0]!.text : dialogueText(turns);

export const isHuman = ({ role }: Turn): boolean => /^(human|user|prompter)$/i.test(role);
