import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Runs something while no other process does it for the same place. Throws a sentence where one does. */
export async function whileLocked(locks: string, place: string, run: () => Promise<void>): Promise<void> {
  await mkdir(locks, { recursive: true });
  const file = join(locks, `${createHash('sha256').update(place).digest('hex').slice(0, 16)}.lock`);
  await takeLock(file, place);
  try {
    await run();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string, place: string): Promise<void> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isRunning(holder))
      throw new Error(
        `Another build (process ${String(holder)}) is writing ${place}. Wait for its end, or give this one another folder with --out.`,
        { cause: error },
      );
    await rm(file, { force: true });
    await takeLock(file, place);
  }
}

/** Whether a process of this number is there. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
