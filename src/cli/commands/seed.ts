import { Command } from 'commander';
import { DemoSeeder } from '../../proposals/demo/demo-seeder.js';
import { answering, progress, withJson } from '../answer.js';
import { counted, table, UsageError, type Outcome } from '../outcome.js';
import type { WithApplication } from '../with-application.js';

/** Loads sample data; what is there stays. */
export function seed(withApplication: WithApplication): Command {
  return withJson(new Command('seed'))
    .description('load the sample organisations, people and proposals; loading twice changes nothing')
    .action(answering(() => withApplication(seeded)));
}

async function seeded({ config, get }: Parameters<Parameters<WithApplication>[0]>[0]): Promise<Outcome> {
  if (config.production)
    throw new UsageError(
      'NODE_ENV is production, and sample people must never meet real proposals. Unset it, or leave seed alone.',
    );
  const { people, proposals } = await get(DemoSeeder).seed({ progress });
  const text = [
    `${counted(proposals.length, 'sample proposal')}, of people you may sign in as:`,
    '',
    table(
      ['Name', 'E-mail', 'Role'],
      people.map(({ name, email, what }) => [name, email, what]),
    ),
  ].join('\n');
  return { document: { proposals, people }, text };
}
