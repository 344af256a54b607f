import type { Command } from 'commander';
import { failureOf } from './failure.js';
import { exitCodes, type Outcome } from './outcome.js';

/** A subcommand with the options that all of them have. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print one JSON document on standard output, and nothing else there');
}

/**
 * Makes the action of a command out of what it finds out.
 *
 * Standard output gets the answer, in either form, and standard error everything else.
 */
export function answering(
  find: (...given: never[]) => Promise<Outcome> | Outcome,
): (...given: unknown[]) => Promise<void> {
  return async (...given) => {
    const command = given.at(-1) as Command;
    const { json = false } = command.optsWithGlobals<{ json?: boolean }>();
    try {
      const outcome = await find(...(given.slice(0, -1) as never[]));
      print(json ? JSON.stringify(outcome.document, null, 2) : outcome.text);
      process.exitCode = outcome.finding === true ? exitCodes.finding : exitCodes.well;
    } catch (error) {
      const failure = failureOf(error);
      if (json) print(JSON.stringify(failure.document, null, 2));
      process.stderr.write(`${failure.text}\n`);
      process.exitCode = failure.exitCode;
    }
  };
}

/** Tells how far a long command has come, on standard error. */
export function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
