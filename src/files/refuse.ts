import type { Unreadable } from './source.ts';
import { encodingOf } from './text.ts';
import { TABLE_OF_SPANS } from './unknown-file.ts';

/** What makes the first bytes of a file unreadable; null where they may be read. */
export function refuse(start: Uint8Array): Unreadable | null {
  if (start.length === 0)
    return { code: 'empty', message: 'The file is empty. Export it again, or leave it out.' };
  const { encoding, marked } = encodingOf(start);
  if (!encoding.startsWith('utf-16') && !marked && start.subarray(0, 4096).includes(0))
    return {
      code: 'binary',
      message: 'This is a binary file of an unknown kind. Export the annotations as JSON, JSON Lines or CSV.',
    };
  return null;
}

/** The same for text, by its first letters. */
export function refuseText(text: string): Unreadable | null {
  if (text.startsWith('version https://git-lfs'))
    return {
      code: 'lfs_pointer',
      message:
        'This is a Git LFS pointer, not the file itself. Download the real file, for example with "git lfs pull".',
    };
  if (/^<(!doctype html|html|head|\?xml)/i.test(text))
    return {
      code: 'html',
      message:
        'This is a web page, not an export. A download probably needed a login: open the address in a browser and save the file itself.',
    };
  if (text.startsWith('#FORMAT=WebAnno'))
    return {
      code: 'webanno',
      message: TABLE_OF_SPANS,
    };
  if (/^__label__/m.test(text.slice(0, 2000)))
    return {
      code: 'fasttext',
      message:
        'This is a fastText file: it has labels but no annotators. Export the annotations with the person who gave them.',
    };
  return null;
}
