import { execFile } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Keyed } from '../share/order.ts';

/** The name of the file that keeps the secret of pseudonyms beside the data. */
export const SALT_FILE = '.labelscope-salt';
const VARIABLE = 'LABELSCOPE_SALT';
const SHORTEST = 16;

export interface Salt {
  readonly salt: string;
  /** What somebody at the command line should know of it; null where all is as it should be. */
  readonly remark: string | null;
}

/**
 * The secret that the numbers of people are drawn with: of the variable LABELSCOPE_SALT, else of a file beside the data,
 * which the first build makes, else a new one. Throws where it is too short, or where git has the file.
 */
export async function saltBeside(path: string, variable = process.env[VARIABLE]): Promise<Salt> {
  // A workflow passes a secret that nobody set as an empty text.
  if (variable !== undefined && variable !== '')
    return { salt: longEnough(variable, `The variable ${VARIABLE}`), remark: null };
  const file = join(dirname(path), SALT_FILE);
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) {
    if (await isTracked(file))
      throw new Error(
        `git has the file ${SALT_FILE}, and whoever has it can tell who is who. Take it out with "git rm --cached ${file}", delete it, and build again.`,
      );
    return { salt: longEnough(known.trim(), `The file ${file}`), remark: null };
  }
  return madeSalt(file);
}

/** For a look at this computer: the secret beside the data where there is one, else a new one that nobody keeps. */
export async function saltForDev(path: string): Promise<Salt> {
  const known = await readFile(join(dirname(path), SALT_FILE), 'utf8').catch(() => null);
  return { salt: process.env[VARIABLE] ?? known?.trim() ?? randomBytes(32).toString('hex'), remark: null };
}

/** A number that nobody can compute without the salt. */
export const keyedBy =
  (salt: string): Keyed =>
  (text) =>
    createHmac('sha256', salt).update(text).digest('hex');

async function madeSalt(file: string): Promise<Salt> {
  const salt = randomBytes(32).toString('hex');
  try {
    await writeFile(file, `${salt}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    return {
      salt,
      remark: `The numbers of people are drawn anew for this build: ${SALT_FILE} cannot be written beside the data. Set ${VARIABLE} to keep them.`,
    };
  }
  const remark =
    (await isIgnored(file)) === false
      ? `Add ${basename(file)} to .gitignore: whoever has it can tell who is who.`
      : null;
  return { salt, remark };
}

function longEnough(salt: string, where: string): string {
  if (salt.length < SHORTEST)
    throw new Error(
      `${where} holds a secret of ${String(salt.length)} characters. Take at least ${String(SHORTEST)}.`,
    );
  return salt;
}

const git = async (file: string, ...args: readonly string[]): Promise<number | null> => {
  try {
    await promisify(execFile)('git', ['-C', dirname(file), ...args, file]);
    return 0;
  } catch (error) {
    const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
    return typeof code === 'number' ? code : null;
  }
};

const isTracked = async (file: string): Promise<boolean> =>
  (await git(file, 'ls-files', '--error-unmatch')) === 0;

/** Null where there is no repository, or no git. */
async function isIgnored(file: string): Promise<boolean | null> {
  const code = await git(file, 'check-ignore', '--quiet');
  return code === 0 ? true : code === 1 ? false : null;
}
