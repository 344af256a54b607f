import { Command, CommanderError } from 'commander';
import { advance } from './commands/advance.js';
import { audit } from './commands/audit.js';
import { doctor } from './commands/doctor.js';
import { importIdeas } from './commands/import.js';
import { list } from './commands/list.js';
import { seed } from './commands/seed.js';
import { show } from './commands/show.js';
import { token } from './commands/token.js';
import { verify } from './commands/verify.js';
import { whatIf } from './commands/what-if.js';
import { workflows } from './commands/workflows.js';
import { exitCodes } from './outcome.js';
import type { WithApplication } from './with-application.js';

const commands = [seed, importIdeas, list, show, advance, token, verify, audit, workflows, whatIf, doctor];

const after = `
Commands work on the database that DATABASE_URL names, or else on the one in ECHO_DATA_DIR (.data), whether the
server runs or not. What follows from an event (mails, support) is done by the server, when it runs.

Exit codes: 0 well, 1 a finding, 2 wrong use. With --json, standard output is one JSON document.`;

function commandLine(withApplication: WithApplication): Command {
  const program = new Command('echo')
    .description('Proposals for ECHOs from the command line: load, move, read and prove them.')
    .addHelpText('after', after);
  for (const command of commands) program.addCommand(command(withApplication));
  throwInsteadOfExiting(program);
  return program;
}

/**
 * Runs the `echo` command; the outcome is in `process.exitCode`.
 *
 * @param words what stands behind `echo`
 */
export async function runCommandLine(
  withApplication: WithApplication,
  words: readonly string[],
): Promise<void> {
  try {
    await commandLine(withApplication).parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has told what is wrong, or helped; it would end with 1, which here means a finding.
    process.exitCode = error.exitCode === 0 ? exitCodes.well : exitCodes.wrongUse;
  }
}

function throwInsteadOfExiting(command: Command): void {
  command.showHelpAfterError('(add --help to see how it is used)').exitOverride();
  command.commands.forEach(throwInsteadOfExiting);
}
