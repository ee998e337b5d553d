import { printable } from '../words/printable.ts';
import { buildArguments, type BuildArguments } from './arguments.ts';

/** Runs a command of the build; what goes wrong ends it with a sentence, not with a stack of calls. */
export async function command(run: (args: BuildArguments) => Promise<void>): Promise<void> {
  try {
    await run(buildArguments(process.argv.slice(2)));
  } catch (error) {
    console.error(printable(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  }
}
