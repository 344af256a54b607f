import { Command } from 'commander';
import { PersonNotFoundError } from '../../people/errors.js';
import { TokenService } from '../../people/token.service.js';
import { answering, withJson } from '../answer.js';
import type { Outcome } from '../outcome.js';
import type { WithApplication } from '../with-application.js';

/** Makes a personal token. */
export function token(withApplication: WithApplication): Command {
  return withJson(new Command('token'))
    .description('make a personal token for the programming interface; it is shown once')
    .argument('<email>', 'whose token it is')
    .option('--label <text>', 'what it is for', 'command line')
    .action(
      answering((email: string, { label }: { label: string }) => issued(withApplication, email, label)),
    );
}

function issued(withApplication: WithApplication, email: string, label: string): Promise<Outcome> {
  return withApplication(async ({ get }) => {
    try {
      const issuedToken = await get(TokenService).issueToken(email, label);
      const text = `${issuedToken}\n\nKeep it: it can't be shown again. Send it as "Authorization: Bearer …".`;
      return { document: { email, label, token: issuedToken }, text };
    } catch (error) {
      if (!(error instanceof PersonNotFoundError)) throw error;
      const next =
        'Check the address; people come with a proposal, with an import, or with the sample data (seed).';
      const document = { error: { name: error.name, message: error.message, next } };
      return { document, text: `${error.message} ${next}`, finding: true };
    }
  });
}
