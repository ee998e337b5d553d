import { foldedText } from './spelling.ts';

const MAILBOX = /[\p{L}\p{N}._+-]+$/u;
const HOST = /^[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]*\p{L}{2,}/u;
const LONGEST_MAILBOX = 64;
const LONGEST_HOST = 253;

/** The e-mail addresses in a text, folded. It looks around each @, so that a long text takes no longer than its length. */
export function addressesIn(text: string): readonly string[] {
  if (!text.includes('@')) return [];
  const found: string[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const mailbox = MAILBOX.exec(text.slice(Math.max(0, at - LONGEST_MAILBOX), at));
    const host = HOST.exec(text.slice(at + 1, at + 1 + LONGEST_HOST));
    if (mailbox && host) found.push(foldedText(`${mailbox[0]}@${host[0]}`));
  }
  return found;
}
